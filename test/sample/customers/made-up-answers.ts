import { normalQuantile } from '../../../core/statistics/normal.ts'
import { seededRandom } from '../../../core/statistics/seeded-random.ts'
import { commentOn } from './comments.ts'
import { customerMeans, driverColumn, drivers, planted } from './planted.ts'

/** The word by which the touchpoint survey names the journey as a whole. */
export const wholeJourney = 'Everything together'

/** Customers who answered in full, and those who left something out. */
const complete = 700
const incomplete = 60

/** Of them, how many wrote a ticket. */
const withTickets = 480

/** Answers about each touchpoint, and about all of it. */
const atTouchpoint = 90
const atAll = 240
/** Of one touchpoint hardly anybody answered: what is greyed can be seen, too. */
const atLast = 18

const header = {
  touchpoints: 'response id,customer id,answered at,satisfaction,touchpoint,segment',
  relationship: `response id,customer id,answered at,${drivers.map(driverColumn).join()},likely to recommend`,
  tickets: 'ticket id,customer id,answered at,rating,comment,touchpoint,channel',
}

const customer = (index: number) => `customer-${index + 1}`

/** Every fifth visitor is a customer of the relationship survey, one of those who wrote no ticket. */
const visitor = (index: number) => index % 5 === 0 ? customer(withTickets + index / 5) : `visitor-${index + 1}`

/** A survey after each step: one question, asked at a touchpoint or of everything together. */
export function touchpointSurvey(): string {
  const random = seededRandom(401)
  const places = [...Object.entries(customerMeans), [wholeJourney, 3.5] as const]
  const rows = places.flatMap(([place, mean]) => {
    const n = place === wholeJourney ? atAll : place === 'Review request' ? atLast : atTouchpoint
    return Array.from({ length: n }, () => [day(random, 11, 160), point(mean, random), place, segmentOf(random)])
  })
  return csv(header.touchpoints, rows.map((row, index) => [`s${index + 1}`, visitor(index), ...row]))
}

/** What customers of the relationship survey think of each touchpoint of it. */
type Opinions = number[]

/** One survey of the whole relationship: eight touchpoints from 1 to 7, and how likely one is to recommend. */
export function relationshipSurvey(): string {
  const random = seededRandom(402)
  const rows = opinionsOfAll().map((opinions, index) => {
    const missing = index < complete ? -1 : Math.floor(random() * drivers.length)
    const cells = opinions.map((opinion, driver) => driver === missing ? '' : opinion)
    return [`r${index + 1}`, customer(index), day(random, 16, 10), ...cells, recommendation(opinions, random)]
  })
  return csv(header.relationship, rows)
}

/** Tickets that were rated, of some of those customers, in the weeks before that survey. */
export function ratedTickets(): string {
  const random = seededRandom(403)
  const kinds = ['Payment', 'Payment', 'Payment', 'Sign up', 'Sign up', 'Contact support'] as const
  const rows = opinionsOfAll().slice(0, withTickets).map((opinions, index) => {
    const place = kinds[index % kinds.length]!
    const rating = point(1 + (opinions[drivers.indexOf(place)]! - 1) / 6 * 4, random, 0.7)
    return [
      `t${index + 1}`,
      customer(index),
      day(random, 14, 45),
      rating,
      commentOn(place, rating, random),
      place,
      random() < 0.6 ? 'chat' : 'e-mail',
    ]
  })
  return csv(header.tickets, rows)
}

/** The same on every call. */
function opinionsOfAll(): Opinions[] {
  const random = seededRandom(404)
  return Array.from({ length: complete + incomplete }, () => drivers.map((touchpoint) => {
    const mean = 1 + (customerMeans[touchpoint]! - 1) * 1.5
    // Around the middle, so that no touchpoint says less than another because its answers lie at an end.
    return onScale(0.5 * mean + 2 + 1.5 * deviate(random), 1, 7)
  }))
}

/** From 0 to 10: one driver weighs three times what each of the others does, and the rest is chance. */
function recommendation(opinions: Opinions, random: () => number): number {
  const weighed = opinions.reduce((sum, opinion, index) =>
    sum + (drivers[index] === planted.driver ? 3 : 1) * (opinion - 4), 0)
  return onScale(6.2 + 0.42 * weighed + 1.8 * deviate(random), 0, 10)
}

function point(mean: number, random: () => number, spread = 1.1): number {
  return onScale(mean + spread * deviate(random), 1, 5)
}

function onScale(value: number, least: number, greatest: number): number {
  return Math.min(greatest, Math.max(least, Math.round(value)))
}

/** A standard normal deviate. */
function deviate(random: () => number): number {
  return normalQuantile(Math.max(random(), 1e-9))
}

/** Some day from the first of a month on, months counted from January 2025. */
function day(random: () => number, month: number, days: number): string {
  return new Date(Date.UTC(2025, month, 1 + Math.floor(days * random()), 8 + Math.floor(10 * random()))).toISOString()
}

function segmentOf(random: () => number): string {
  return random() < 0.6 ? 'new' : 'returning'
}

function csv(head: string, rows: (string | number)[][]): string {
  return `${[head, ...rows.map(row => row.join())].join('\n')}\n`
}
