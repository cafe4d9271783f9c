import type { ShallowRef } from 'vue'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { MonthSpan, SourceCounts } from '../../core/journey/source/source-counts.ts'
import type { Source } from '../../core/journey/source/source.ts'
import type { PeriodWork } from './period-worker.ts'
import type { CountsByFile } from './use-answer-counts.ts'
import { shallowRef, toRaw, watch } from 'vue'
import { readAnswerFile } from '../../core/database/answers/read-answer-file.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { inWorker } from '../parts/in-worker.ts'
import PeriodWorker from './period-worker.ts?worker'

/** What is counted of some months, or how far it is. */
export type PeriodCounts = { state: 'none' | 'reading' | 'failed' } | { state: 'ready', counts: CountsByFile }

/**
 * Counts sources' answers of some months in a worker, which reads their rows; it ends as soon as something else is
 * asked for. Why they could not be counted is reported.
 * @param months null where nothing is to be counted
 */
export function usePeriodCounts(
  sources: () => readonly Source[],
  months: () => MonthSpan | null,
): Readonly<ShallowRef<PeriodCounts>> {
  const { db } = useWorkplace()
  const { report } = useFailures()
  const counted = shallowRef<PeriodCounts>({ state: 'none' })
  // A text, so that a change of anything else reads nothing again.
  const asked = () => JSON.stringify([months(), months() && sources().map(({ answers }) => answers?.id)])
  watch(asked, (_, __, onCleanup) => {
    const [lifetime, span] = [new AbortController(), months()]
    onCleanup(() => lifetime.abort())
    counted.value = { state: span ? 'reading' : 'none' }
    const settle = (settled: PeriodCounts) => {
      if (!lifetime.signal.aborted)
        counted.value = settled
    }
    if (span) {
      countFiles(db, sources(), span, lifetime.signal).then(
        counts => settle({ state: 'ready', counts }),
        (error: unknown) => {
          settle({ state: 'failed' })
          if (!lifetime.signal.aborted)
            report(error)
        },
      )
    }
  }, { immediate: true })
  return counted
}

async function countFiles(
  db: KairosDatabase,
  sources: readonly Source[],
  months: MonthSpan,
  signal: AbortSignal,
): Promise<CountsByFile> {
  const stored = await Promise.all(sources.map(async ({ answers, questions, journeys }) => {
    const file = answers && await readAnswerFile(db, answers.id)
    return file ? [{ id: file.id, file: file.file, questions: toRaw(questions), journeys: journeys.length }] : []
  }))
  const files = stored.flat()
  const counts = await inWorker<PeriodWork, SourceCounts[]>(() => new PeriodWorker(), signal, async work =>
    work.count(files.map(({ file, questions, journeys }) => ({ file, questions, journeys })), { ...months }))
  return new Map(files.map(({ id }, index): [Id, SourceCounts] => [id, counts[index]!]))
}
