import { Buffer } from 'node:buffer'
import { seededRandom } from '../../../core/statistics/seeded-random.ts'

/** By touchpoint of the spring round, how satisfied customers were on average: as its auditors, but at Payment. */
const means = new Map([
  ['Home page', 4.3],
  ['Product page', 3.7],
  ['Pricing', 3],
  ['FAQ', 2.7],
  ['Sign up', 2.4],
  ['Payment', 4.5],
  ['Welcome e-mail', 4],
  ['Help centre', 3.7],
])

const rowCount = 600
const comments = ['Quick and clear.', 'I had to ask twice.', 'Fine.', '', '退款太慢', '退費等了很久']

interface Row {
  touchpoint: string
  score: number
  comment: string
  cells: string
}

const rows = makeRows(seededRandom(15))

/**
 * A survey's export, as somebody gives it to a chooser: 600 rows, each of another customer, over six months, at
 * touchpoints by their names. Customers are as satisfied as the auditors of `threeAuditors`; at Payment far more so.
 */
export const shopSurvey = {
  name: 'shop-survey.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([
    'response_id,email,answered_at,satisfaction,comment,touchpoint,channel',
    ...rows.map(({ cells }) => cells),
  ].join('\r\n')),
}

/** What the survey's scores come to, by plain counting: of one touchpoint, or of all. */
export function countSurvey(touchpoint?: string): { n: number, satisfied: number, mean: number } {
  const scores = rows.filter(row => touchpoint === undefined || row.touchpoint === touchpoint).map(({ score }) => score)
  const n = scores.length
  return {
    n,
    /** In percent, those who gave 4 or 5. */
    satisfied: Math.round(100 * scores.filter(score => score >= 4).length / n),
    mean: scores.reduce((sum, score) => sum + score, 0) / n,
  }
}

/** How many of those who wrote something said what a pattern finds. */
export function countComments(pattern: RegExp): { n: number, all: number } {
  const written = rows.filter(({ comment }) => comment !== '')
  return { n: written.filter(({ comment }) => pattern.test(comment)).length, all: written.length }
}

function makeRows(random: () => number): Row[] {
  return Array.from({ length: rowCount }, (_, index) => {
    const [touchpoint, mean] = [...means][index % means.size]!
    const score = Math.min(5, Math.max(1, Math.floor(mean - 1 + 3 * random())))
    const at = new Date(Date.UTC(2026, 3, 1 + Math.floor(183 * random()), 8)).toISOString()
    const comment = comments[Math.floor(comments.length * random())]!
    const channel = random() < 0.6 ? 'web' : 'app'
    const who = `r${index + 1},customer${index + 1}@example.com`
    return { touchpoint, score, comment, cells: `${who},${at},${score},${comment},${touchpoint},${channel}` }
  })
}
