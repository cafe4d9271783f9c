import type { NumberForm } from './number-forms.ts'
import { createFinder } from './number-forms.ts'
import { isWithinWord, labelledPhone, phoneForms } from './phone-forms.ts'

const extension = '(?: ?(?:ext\\.?|x|#|[轉转]|分[機机]|[內内][線线]|DW|Durchwahl) ?\\d{1,6})?'

/** Where phone numbers stand in a plain text, with their extensions. */
export const findPhones = createFinder(
  [...phoneForms.map(unlessLabelled), labelledPhone].map(({ pattern, holds }) =>
    ({ pattern: new RegExp(`(?:${pattern.source})${extension}`), holds })),
  '[\\d_#=$€£¥]|\\d[.,:+-]|[A-Za-z][-+/]|//|(?<!\\d\\d)\\d/',
  '[a-zß-ÿ\\d_]|[A-Z](?![a-z])|[.,]\\d{1,3}(?!\\d)|:\\d|-\\d| ?[%€$£¥°]',
)

/** A word before it tells an order's number from a phone's, and that it is not just the end of a word. */
function unlessLabelled({ pattern, holds }: NumberForm): NumberForm {
  return {
    pattern,
    holds: (written, place) => {
      const isCalled = isWithinWord(written, place) ? place.label() === 'phone' : place.label() !== 'other'
      return isCalled && (holds?.(written, place) ?? true)
    },
  }
}
