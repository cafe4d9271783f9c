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
    const time = new Date(Date.UTC(2025, 0, 1) + row * 30_000).toISOString().slice(0, 19)
    const score = Math.floor(random() * 11)
    lines.push([row, customer, time, score, oneOf(segments), oneOf(channels), oneOf(teams)].join())
  }
  return lines.join('\n')
}
