import type { NumberForm, NumberPlace } from './number-forms.ts'
import { digitsOf } from './checksums.ts'

/** What E.164 gave to countries. */
const country = [
  '1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]',
  '(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[0578]|9[679])\\d',
].join('|')

/** A stroke with blanks or without, or a blank; and what stands between an area's digits and the rest. */
const gap = ' ?- ?| '
const areaGap = ` ?[-/] ?| `

/** Of Beijing, of other large cities, and of the rest of mainland China. */
const chineseArea = '0(?:10|2\\d|[3-9]\\d\\d)'

/** The digits after a country's: a stroke before a zero begins another number. */
const rest = '\\d(?:(?! ?/ ?0)[ ()./-]{0,3}\\d){6,14}'

/** What is a phone number by itself, by where it is written so. */
export const phoneForms: NumberForm[] = [
  // Mainland China: mobiles, landlines, and numbers of firms.
  { pattern: /(?:(?:\((?:\+|00)?86\)|(?:\+|00)?86)[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}/ },
  { pattern: new RegExp(`(?:\\(${chineseArea}\\) ?|${chineseArea}(?:${gap}))[2-9]\\d{2,3}[ -]?\\d{4}(?:-\\d{1,6})?`) },
  { pattern: /[48]00(?:[ -]\d{3}[ -]\d{4}|[ -]\d{4}[ -]\d{3}|-\d{7})|400\d-\d{3}-\d{3}/ },
  // North America.
  { pattern: /(?:\+?1[ .-]{1,2})?(?:\([2-9]\d\d\) ?|[2-9]\d\d-)[2-9]\d\d-\d{4}/ },
  { pattern: /(?:\+?1\.)?[2-9]\d\d\.[2-9]\d\d\.\d{4}/ },
  { pattern: /(?:\+?1 )?(?:\([2-9]\d\d\) ?|(?<!\d )[2-9]\d\d )[2-9]\d\d[ -]\d{4}(?! \d)/ },
  // Anywhere, with the country's digits.
  { pattern: new RegExp(`\\+(?:\\(| (?=(?:${country})[ ()./-]))?(?=${country})${rest}`), holds: isInternational },
  { pattern: new RegExp(`(?<!\\d )00(?=(?:${country})[ ()./-])${rest}`), holds: isInternational },
  // Mobiles in one: Japan, United Kingdom, Taiwan, France, Germany.
  { pattern: /0(?:[79]\d{9}|80\d{8}|[679]\d{8}|1[5-7]\d{8,9})/ },
  // France, Belgium: five pairs.
  { pattern: /(?<!\d )0[1-9](?: \d\d){4}(?! \d)/, holds: isNoCount },
  { pattern: /0[1-9](?:\.\d\d){4}(?!\.\d)/ },
  // An area of two digits: Taiwan, Japan, Australia, Italy, the Netherlands, Sweden.
  {
    pattern: new RegExp(`0[1-9](?:${areaGap})(?:${[
      '\\d{3,4}[ -]\\d{4}|\\d{7,8}',
      '\\d{3}[ -]\\d{2,3}[ -]\\d\\d',
      '(?<=-)\\d\\d(?: \\d\\d){3}',
    ].join('|')})`),
  },
  // Of more: Taiwan, Japan, Germany, Austria, Switzerland, United Kingdom. Five and four are a postal code there.
  { pattern: /0[1-9]\d{1,2}-\d{3,4}-\d{3,4}/ },
  {
    pattern: new RegExp(`(?=0[1-9]\\d{1,3}(?:${areaGap})\\d\\d)(?!\\d{5}-\\d{4}(?!\\d))`
      + `0[1-9](?:(?:${areaGap})?\\d){7,11}(?!\\d| [1-9])`),
  },
  { pattern: /0[1-9]\d{1,3}(?:\.\d{2,8}){1,3}/, holds: written => isOfUsualLength(written) && !isAddress(written) },
  // The area in brackets.
  { pattern: /(?:\(0 ?\d{1,4}\)|\(0\) ?\d{2,4})[ -]?\d{2,8}(?:[ ./-]\d{1,6}){0,4}/, holds: isOfUsualLength },
]

/** What may be a phone number, and is where a word says so: with a group of three digits, which no time has. */
export const labelledPhone: NumberForm = {
  pattern: /(?<!\d[ ()./-]{0,3})[+(]{0,2}\d(?:[ ()./-]{0,3}\d){5,14}/,
  holds: (written, place) =>
    /\d{3}/.test(written) && !isDate(written) && !isWithinWord(written, place) && place.label() === 'phone',
}

/** Whether a number follows a Latin letter right away; a plus begins a number even there. */
export function isWithinWord(written: string, { before }: NumberPlace): boolean {
  return /[A-Za-z\u00C0-\u024F]/.test(before) && !written.startsWith('+')
}

/** Short ones in groups of three are amounts: `+10 000 000`; and `+40.712776` is a latitude. */
function isInternational(written: string): boolean {
  const digits = digitsOf(written).replace(/^00/, '')
  const isGrouped = /^\+\d{1,3}(?:[ .]\d{3})+$/.test(written)
  const least = /^[17]/.test(digits) ? 11 : isGrouped ? 10 : 9
  return digits.length >= least && digits.length <= 15 && !/^\+\d{1,3}\.\d{4}/.test(written)
}

function isOfUsualLength(written: string): boolean {
  const { length } = digitsOf(written)
  return length >= 9 && length <= 13
}

/** Steps and pages are counted 01 02 03 04 05. */
function isNoCount(written: string): boolean {
  const pairs = written.split(' ').map(Number)
  return pairs.some((pair, index) => index > 0 && pair !== pairs[index - 1]! + 1)
}

/** A computer's, four numbers of three digits. */
function isAddress(written: string): boolean {
  return /^\d{3}(?:\.\d{3}){3}$/.test(written)
}

function isDate(written: string): boolean {
  return [
    /^\d{4}([./-])\d{1,2}\1\d{1,2}(?!\d)/,
    /^\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)/,
    /^(?:19|20)\d\d ?- ?(?:19|20)\d\d(?!\d)/,
  ].some(date => date.test(written))
}
