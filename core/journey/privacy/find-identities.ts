import { holdsHongKongCheck, holdsMod11, holdsTaiwanCheck } from './checksums.ts'
import { createFinder } from './number-forms.ts'

/** Provinces of mainland China, which a resident's number begins with. */
const province = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)'
const monthAndDay = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'

/** Where numbers of persons stand in a plain text: of residents and cards of identity, and whatever is called one. */
export const findIdentities = createFinder(
  [
    {
      pattern: new RegExp(`${province}\\d{4}[ -]?(?:18|19|20)\\d\\d${monthAndDay}[ -]?\\d{3}\\w`),
      holds: isChineseResident,
    },
    {
      pattern: /[A-Z][1289A-D]\d{8}/,
      holds: (number, { label }) => holdsTaiwanCheck(number) && label() !== 'other',
    },
    { pattern: /[A-Z]{1,2}\d{6} ?\([\dA]\)/, holds: number => holdsHongKongCheck(number.replace(/[ ()]/g, '')) },
    // United States: social security.
    { pattern: /(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}/, holds: (_, { label }) => label() !== 'other' },
    // United Kingdom: national insurance.
    { pattern: /(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: \d\d){3} [A-D]/ },
    // Taiwan's carrier for invoices.
    { pattern: /\/[A-Z\d+.-]{7}/, holds: (_, { label }) => label() === 'identity' },
    {
      pattern: /(?<!\d[ -])(?=(?:[A-Z]{0,3}[ -]?\d){5})[A-Z\d]{1,20}(?:[ -](?=[A-Z]{0,3}\d)[A-Z\d]{1,8}){0,6}/,
      holds: (_, { label }) => label() === 'identity',
    },
  ],
  '[A-Za-z\\d_]|\\d[.,:/-]',
  '[A-Za-z\\d_]|-\\d',
)

function isChineseResident(written: string): boolean {
  const number = written.replace(/[ -]/g, '').toUpperCase()
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number)
  return new Date(Date.UTC(year!, month! - 1, day)).getUTCDate() === day && holdsMod11(number)
}
