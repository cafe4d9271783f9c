import type { DurationForm } from '../../journey/source/mapping.ts'
import type { NumberReader } from './read-number.ts'

/** How many minutes one of each is. */
const minutesIn: Record<Exclude<DurationForm, 'moment'>, number> = {
  milliseconds: 1 / 60_000,
  seconds: 1 / 60,
  minutes: 1,
  hours: 60,
  days: 1_440,
}

const clock = /^(-?)(?:(\d+)d(?:ays?)? ?)?(\d+):(\d\d)(?::(\d\d(?:\.\d+)?))?$/
const chinese = /^(?:(\d+)天)?(?:(\d+)小?[时時])?(?:(\d+)分[钟鐘]?)?(?:(\d+(?:\.\d+)?)秒)?$/

/**
 * How many minutes a cell says: a number in the unit given, a clock such as `01:02:03.500`, whose first part is the
 * hours, or Chinese such as `2分3秒`. Negative where it is so written, since that is an error of the system that has to
 * be counted; null for what is none.
 */
export function readMinutes(
  cell: string,
  form: Exclude<DurationForm, 'moment'>,
  readNumber: NumberReader,
): number | null {
  const text = cell.trim()
  const number = readNumber(text)
  return number === null ? clockMinutes(text) ?? chineseMinutes(text) : number * minutesIn[form]
}

function clockMinutes(text: string): number | null {
  const [, sign, day = 0, hour, minute, second = 0] = clock.exec(text) ?? []
  if (hour === undefined)
    return null
  const minutes = Number(day) * 1_440 + Number(hour) * 60 + Number(minute) + Number(second) / 60
  return sign === '-' ? -minutes : minutes
}

function chineseMinutes(text: string): number | null {
  const [found, day = 0, hour = 0, minute = 0, second = 0] = chinese.exec(text) ?? []
  return found ? Number(day) * 1_440 + Number(hour) * 60 + Number(minute) + Number(second) / 60 : null
}
