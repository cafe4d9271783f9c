import type { PartialDate } from '../partial-date.ts'
import type { Age } from './date-ago.ts'
import type { Notation } from './find-all.ts'
import * as v from 'valibot'
import { dayLength } from '../day.ts'
import { partialDateSchema } from '../partial-date.ts'
import { clueText } from './clue-text.ts'
import { dateAgo, dateFrom, dateOf } from './date-ago.ts'
import { isDayFirst } from './day-first.ts'
import { findAll } from './find-all.ts'
import { numberOf, numeral } from './numerals.ts'

/** What a date is read by that does not say everything. */
export interface DateContext {
  now: Date
  /** BCP 47 tag of the page; null where unknown. */
  language: string | null
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const endings = ['uary', 'ruary', 'ch', 'il', '', 'e', 'y', 'ust', 'tember', 'ober', 'ember', 'ember']
const month = String.raw`(${months.map((name, index) => `${name}(?:${endings[index]})?`).join('|')}|Sept)\b\.?`
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`
const year = String.raw`(20\d\d)(?!\d)`

const ages: Record<string, Age> = {
  s: 'minute',
  min: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
  秒: 'minute',
  分: 'minute',
  小: 'hour',
  天: 'day',
  日: 'day',
  周: 'week',
  週: 'week',
  星: 'week',
  礼: 'week',
  禮: 'week',
  月: 'month',
  年: 'year',
}
const englishAge = '(s|min|h|d|w|mo|y)(?:ec(?:ond)?|(?<=min)ute|ou?r|r|ay|ee?k|k|nth|ear)?s?'
const chineseAge = '(秒|分|小|天|日|周|週|星|礼|禮|月|年)(?:[钟鐘]|[时時]|期|拜)?'

/** A day by a word of its own, by how long it is ago. */
const words: [RegExp, number, Age][] = [
  [/\btoday\b|\bjust now\b|今天|今日|刚刚|剛剛|[刚剛]才/gi, 0, 'day'],
  [/\byesterday\b|昨天|昨日/gi, 1, 'day'],
  [/前天/g, 2, 'day'],
  [/\blast week\b|上[个個]?(?:周|週|星期|[礼禮]拜)/gi, 1, 'week'],
  [/\blast month\b|上[个個]?月/gi, 1, 'month'],
  [/\blast year\b|去年/gi, 1, 'year'],
  [/前年/g, 2, 'year'],
]

/**
 * The dates that a text tells of, each once and none of them to come: in English and Chinese, in figures, and as an age
 * such as `3 days ago`. A day without a year is the last one of that name; of figures that may be a day or a month only
 * the year is taken.
 */
export function datesIn(text: string, context: DateContext): PartialDate[] {
  return findAll(clueText(text), notationsFor(context), date => date)
}

/** The date that somebody typed; null where it cannot be read, or is to come. */
export function typedDate(text: string, context: DateContext): PartialDate | null {
  const found = datesIn(text, context)
  const bare = text.trim()
  return found.length === 1 ? found[0]! : found.length === 0 && isPast(bare, context.now) ? bare : null
}

/** What the groups of a pattern say; those at the end may be missing. */
type Say = (one: string, two: string, three: string, four: string) => PartialDate

/** The most telling ways first. */
function notationsFor({ now, language }: DateContext): Notation<PartialDate>[] {
  const past = (date: PartialDate) => isPast(date, now) ? date : null
  const read = (pattern: RegExp, say: Say): Notation<PartialDate> =>
    ({ pattern, read: ([, one, two, three, four]) => past(say(one!, two!, three!, four!)) })
  const named = (y: string, m: string, d?: string) => dated(y, String(monthOf(m)), d)
  const ago = (n: string, age: string) => dateAgo(numberOf(n) ?? Number.NaN, ages[age.toLowerCase()]!, now)
  return [
    read(/(?<![\d-])(20\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g, (y, _, m, d) => dated(y, m, d)),
    read(/民[國国] ?(\d{2,3}) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号號])?/g, (y, m, d) =>
      dated(String(Number(y) + 1911), m, d)),
    read(/(20\d\d) ?年(?: ?(\d{1,2}) ?月份?(?: ?(\d{1,2}) ?[日号號])?)?/g, dated),
    read(/([今去前])年 ?(\d{1,2}) ?月份?(?: ?(\d{1,2}) ?[日号號])?/g, (y, m, d) =>
      dated(String(now.getFullYear() - '今去前'.indexOf(y)), m, d)),
    read(new RegExp(`\\b${day} (?:of )?${month},? ${year}`, 'gi'), (d, m, y) => named(y, m, d)),
    read(new RegExp(`\\b${month} ${day},? ${year}`, 'gi'), (m, d, y) => named(y, m, d)),
    read(new RegExp(`\\b${month},? ${year}`, 'gi'), (m, y) => named(y, m)),
    read(/(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(20\d\d)(?!\d)/g, (one, sign, other, y) =>
      figures(Number(one), Number(other), Number(y), sign === '.' ? true : isDayFirst(language))),
    read(new RegExp(`(${numeral}) ?${englishAge} ago\\b`, 'gi'), ago),
    read(new RegExp(`(${numeral}) ?[个個]? ?${chineseAge}[之以]?前`, 'g'), ago),
    { pattern: /半[个個]?([月年])[之以]?前/g, read: ([, age]) => past(halfAgo(age!, now)) },
    read(/(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]/g, (m, d) => lastOf(Number(m), Number(d), now)),
    read(new RegExp(`\\b${day} (?:of )?${month}(?!\\w)`, 'g'), (d, m) => lastOf(monthOf(m), Number(d), now)),
    read(new RegExp(`\\b${month} ${day}(?![\\w:])`, 'g'), (m, d) => lastOf(monthOf(m), Number(d), now)),
    ...words.map(([pattern, n, age]) => read(pattern, () => dateAgo(n, age, now))),
  ]
}

function dated(year: string, month?: string, day?: string): PartialDate {
  const [m, d] = [month, day].map(part => part === undefined ? part : Number(part))
  return dateFrom(Number(year), m, d)
}

function monthOf(name: string): number {
  return months.findIndex(month => name.toLowerCase().startsWith(month.toLowerCase())) + 1
}

/** A date of figures with its year last. */
function figures(one: number, other: number, year: number, dayFirst: boolean | null): PartialDate {
  if (one > 12 || (other <= 12 && dayFirst === true) || one === other)
    return dateFrom(year, other, one)
  return other > 12 || dayFirst === false ? dateFrom(year, one, other) : dateFrom(year)
}

function halfAgo(age: string, now: Date): PartialDate {
  return age === '年' ? dateAgo(6, 'month', now) : dateAgo(2, 'week', now)
}

/** The last day of that name, today among them. */
function lastOf(month: number, day: number, now: Date): PartialDate {
  const thisYear = dateFrom(now.getFullYear(), month, day)
  return isPast(thisYear, now) ? thisYear : dateFrom(now.getFullYear() - 1, month, day)
}

/** Whether a date exists and is not to come; tomorrow is today elsewhere. */
function isPast(date: PartialDate, now: Date): boolean {
  const tomorrow = dateOf(new Date(now.getTime() + dayLength))
  return v.is(partialDateSchema, date) && date <= tomorrow.slice(0, date.length)
}
