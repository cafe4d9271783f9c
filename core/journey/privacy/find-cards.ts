import { digitsOf, holdsLuhn } from './checksums.ts'
import { createFinder } from './number-forms.ts'

/** First digits and lengths of cards. */
const issuers = new RegExp(`^(?:${[
  // Visa.
  '4(?:\\d{12}|\\d{15}|\\d{18})',
  // Mastercard.
  '5[1-5]\\d{14}|2(?:22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}',
  // American Express, Diners Club.
  '3[47]\\d{13}|3(?:0[0-59]|[689]\\d)\\d{11}(?:\\d\\d)?',
  // UnionPay, and what ICBC gave out before.
  '62\\d{14,17}|95588\\d{14}',
  // JCB, Discover and RuPay.
  '35(?:2[89]|[3-8]\\d)\\d{12,15}|6(?:0|5)\\d{14}|6(?:011|4[4-9]\\d)\\d{12,15}',
  // Mir, Maestro.
  '220[0-4]\\d{12,15}|(?:50[1-3]8|5893|6304|6759|676[1-3])\\d{12,15}',
].join('|')})$`)

const gap = '(?: ?[-.·] ?| {1,3})'

/** In fours, from the first group of a row on: further on, it is a row of a table. */
const fours = `(?<!\\d{4}${gap})\\d{4}(?:${gap}\\d{4}){2}`

/** Where numbers of cards stand in a plain text, whole: what a page shows of one as `**** 1234` is none. */
export const findCards = createFinder(
  [
    { pattern: /\d{14,19}/, holds: (digits, { label }) => isCardInOne(digits) && label() !== 'other' },
    { pattern: new RegExp(`${fours}${gap}\\d{4}${gap}\\d{1,3}`), holds: isCard },
    { pattern: new RegExp(`${fours}${gap}\\d{1,4}`), holds: isCard },
    // As American Express and Diners Club, old Visa and long UnionPay cards are printed.
    { pattern: new RegExp(`\\d{4}${gap}\\d{6}${gap}\\d{4,5}`), holds: isCard },
    { pattern: new RegExp(`\\d{4}(?:${gap}\\d{3}){3}`), holds: isCard },
    { pattern: new RegExp(`\\d{6}${gap}\\d{13}`), holds: isCard },
  ],
  '[A-Za-z\\d_]|\\d[.,:/+-]',
  '[A-Za-z\\d_]',
)

function isCard(written: string): boolean {
  const digits = digitsOf(written)
  return issuers.test(digits) && holdsLuhn(digits)
}

/** No bank prints Visa's 19 digits in one, and shops number their orders so. */
function isCardInOne(digits: string): boolean {
  return isCard(digits) && !(digits.startsWith('4') && digits.length > 16)
}
