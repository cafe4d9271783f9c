import { seededRandom } from '../../../core/statistics/seeded-random.ts'

const segments = ['new', 'returning', 'business']
export const channels = ['web', 'phone', 'store', 'app']
const teams = Array.from({ length: 20 }, (_, index) => `Team ${index + 1}`)

/** Each customer answers two or three times. */
const customersShare = 0.4

/** So many rows as a survey's export has them: record id, customer, time, score, segment, channel and team. */
export function answersText(rows: number): string {
  const random = seededRandom(1)
  const oneOf = (names: readonly string[]) => names[Math.floor(random() * names.length)]!
  const lines = ['id,customer,time,score,segment,channel,team']
  for (let row = 0; row < rows; row++) {
    const customer = `c${Math.floor(random() * rows * customersShare)}@x.io`
    const score = Math.floor(random() * 11)
    lines.push([row, customer, timeOf(row), score, oneOf(segments), oneOf(channels), oneOf(teams)].join())
  }
  return lines.join('\n')
}

const comments = [
  'The parcel came two days late and nobody told me; I had to ask three times before somebody answered at all.',
  'Write to ann.miller@example.com or call +49 30 901820 in the morning, then I can show you what went wrong here.',
  'I paid with 4111 1111 1111 1111 and was charged twice for order 20260312, please give me back one of both.',
  '客服很慢，等了四十分钟才有人接听，最后还是没有解决我的问题，请打 13812345678 联系我。',
  'Great.',
]

/** So many rows with what somebody wrote: record id, customer, time, score and comment. */
export function commentsText(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    [row, `c${row}@x.io`, timeOf(row), row % 11, `"${comments[row % comments.length]!} (${row})"`].join())
  return ['id,customer,time,score,comment', ...lines].join('\n')
}

/** A row each half minute. */
function timeOf(row: number): string {
  return new Date(Date.UTC(2025, 0, 1) + row * 30_000).toISOString().slice(0, 19)
}
