import type { NumberForm } from './number-forms.ts'
import { holdsMod97 } from './checksums.ts'
import { createFinder } from './number-forms.ts'

/** Countries by the length of their bank accounts (IBAN registry of SWIFT). */
const countriesByLength: Record<number, string> = {
  15: 'NO',
  16: 'BE',
  18: 'DK|FI|FO|GL|NL',
  19: 'MK|SI',
  20: 'AT|BA|EE|KZ|LT|LU|MN|XK',
  21: 'CH|HR|LI|LV',
  22: 'BG|BH|CR|DE|GB|GE|IE|ME|RS|VA',
  23: 'AE|GI|IL|IQ|OM|SO|TL',
  24: 'AD|CZ|ES|MD|PK|RO|SA|SE|SK|TN|VG',
  25: 'LY|PT|ST',
  26: 'IS|TR',
  27: 'BI|DJ|FR|GR|IT|MC|MR|SM',
  28: 'AL|AZ|BY|CY|DO|GT|HU|LB|NI|PL|SV',
  29: 'BR|EG|PS|QA|UA',
  30: 'JO|KW|MU',
  31: 'MT|SC',
  32: 'LC',
  33: 'RU',
}

/** What is called one is one, also where somebody mistyped it. */
const labelled: NumberForm = { pattern: /(?<=IBAN[^A-Za-z\d\n]{1,4})[A-Z]{2}\d\d(?: ?[A-Z\d]){11,30}/ }

/** Where international bank account numbers (IBAN) stand in a plain text, in one or in groups. */
export const findAccounts = createFinder(
  [...Object.entries(countriesByLength).map(([length, countries]) => accountForm(Number(length), countries)), labelled],
  '[A-Za-z\\d_]',
  '[A-Za-z\\d_]',
)

function accountForm(length: number, countries: string): NumberForm {
  return {
    pattern: new RegExp(`(?:${countries})\\d\\d(?: ?[A-Z\\d]){${length - 4}}`),
    holds: written => holdsMod97(written.replaceAll(' ', '')),
  }
}
