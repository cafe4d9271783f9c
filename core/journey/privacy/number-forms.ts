import type { NumberLabel } from './number-labels.ts'
import { labelAt } from './number-labels.ts'

/** Where something stands in a text, from its first sign to before the sign at `end`. */
export interface TextRange {
  start: number
  end: number
}

/** One way to write a number. */
export interface NumberForm {
  /** Without flags and groups that capture; of bounded length, so that no text takes long. */
  pattern: RegExp
  /** Whether what looks like that is meant; always, where it does not say. */
  holds?: (written: string, place: NumberPlace) => boolean
}

/** What stands before a number. */
export interface NumberPlace {
  /** What the word before it says it is. */
  label: () => NumberLabel | null
  /** The sign right before it; empty at the text's beginning. */
  before: string
}

/**
 * What finds numbers in a text by the first of their forms that fits and holds.
 * @param before what may not stand right before a number, as the source of a pattern
 * @param after what may not stand right behind it
 */
export function createFinder(forms: NumberForm[], before: string, after: string): (text: string) => TextRange[] {
  const sources = forms.map(({ pattern }) => `(?<!${before})(?:${pattern.source})(?!${after})`)
  const any = new RegExp(sources.map(source => `(${source})`).join('|'), 'g')
  const each = forms.map((form, index) => ({ form, pattern: new RegExp(sources[index]!, 'y') }))
  return (text) => {
    const found: TextRange[] = []
    any.lastIndex = 0
    for (let match = any.exec(text); match !== null; match = any.exec(text)) {
      const start = match.index
      const fitting = each.slice(match.indexOf(match[0], 1) - 1)
      const end = endOf(text, start, fitting)
      any.lastIndex = end ?? start + 1
      if (end !== null)
        found.push({ start, end })
    }
    return found
  }
}

interface FormPattern {
  form: NumberForm
  pattern: RegExp
}

function endOf(text: string, start: number, forms: FormPattern[]): number | null {
  const place = { label: () => labelAt(text, start), before: text.charAt(start - 1) }
  for (const { form, pattern } of forms) {
    pattern.lastIndex = start
    const written = pattern.exec(text)?.[0]
    if (written !== undefined && (form.holds?.(written, place) ?? true))
      return start + written.length
  }
  return null
}
