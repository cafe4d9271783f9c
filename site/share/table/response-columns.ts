import type { ResponseTimes } from '../../../core/scores/response-times.ts'
import type { JourneyRow, SharedColumn, TableSubject, TableValue } from './table-column.ts'
import { waitWords } from '../../../core/locales/wait-words.ts'
import { responseTimes } from '../../../core/scores/response-times.ts'

const minuteMilliseconds = 60_000

/** How long replies took at a touchpoint: how many came and how many did not, their median, and each single time. */
export function responseColumns({ t, language }: TableSubject): SharedColumn[] {
  const column = (part: string, of: (times: ResponseTimes) => TableValue): SharedColumn => ({
    name: t('share.table.of', { criterion: t('map.lane.response'), part: t(`share.table.response.${part}`) }),
    value: (row) => {
      const times = timesIn(row)
      return times && of(times)
    },
  })
  return [
    column('replies', ({ replies }) => replies),
    column('unreplied', ({ unreplied }) => unreplied),
    column('median', ({ median }) => median === null ? null : inMinutes(median)),
    column('single', ({ waits }) => waits.map(wait => waitWords(wait, t, language)).join('\n')),
  ]
}

/** Touchpoints are asked different things: no figure of a stage would mean anything. */
function timesIn({ touchpoint }: JourneyRow): ResponseTimes | null {
  return touchpoint && responseTimes(touchpoint.observations)
}

function inMinutes(milliseconds: number): number {
  return Math.round(milliseconds / minuteMilliseconds * 10) / 10
}
