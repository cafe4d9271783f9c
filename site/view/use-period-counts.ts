import type { ShallowRef } from 'vue'
import type { CountsByFile } from '../../core/customers/places/place-answers.ts'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { MonthSpan, SourceCounts } from '../../core/journey/source/source-counts.ts'
import type { Source } from '../../core/journey/source/source.ts'
import type { PeriodWork } from './period-worker.ts'
import { shallowRef, toRaw, watch } from 'vue'
import { readAnswerFile } from '../../core/database/answers/read-answer-file.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { inWorker } from '../parts/in-worker.ts'
import PeriodWorker from './period-worker.ts?worker'
import { settledCounts } from './settled-counts.ts'

/** What is counted of some months, or how far it is; 'failed' where some of it could not be counted. */
export type PeriodCounts = { state: 'none' | 'reading' } | { state: 'ready' | 'failed', counts: CountsByFile }

/**
 * Counts sources' answers of some months in a worker, which reads their rows; it ends as soon as something else is
 * asked for. Why some could not be counted is reported, and the others go on.
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
  watch(asked, async (_, __, onCleanup) => {
    const [lifetime, span] = [new AbortController(), months()]
    onCleanup(() => lifetime.abort())
    counted.value = { state: span ? 'reading' : 'none' }
    if (!span)
      return
    const { counts, failures } = await countSources(db, sources(), span, lifetime.signal)
    if (lifetime.signal.aborted)
      return
    counted.value = { state: failures.length > 0 ? 'failed' : 'ready', counts }
    failures.forEach(report)
  }, { immediate: true })
  return counted
}

/** One after the other, so that no more than one is held. */
async function countSources(
  db: KairosDatabase,
  sources: readonly Source[],
  months: MonthSpan,
  signal: AbortSignal,
): Promise<ReturnType<typeof settledCounts>> {
  const ids = sources.flatMap(({ answers }) => answers?.id ?? [])
  const settled: PromiseSettledResult<SourceCounts | undefined>[] = []
  for (const source of sources.filter(({ answers }) => answers !== null)) {
    const [one] = await Promise.allSettled([countSource(db, source, months, signal)])
    settled.push(one)
  }
  return settledCounts(ids, settled)
}

/** @throws where the rows cannot be read, or `signal` ends it */
async function countSource(
  db: KairosDatabase,
  { answers, questions, journeys }: Source,
  months: MonthSpan,
  signal: AbortSignal,
): Promise<SourceCounts | undefined> {
  signal.throwIfAborted()
  const stored = answers && await readAnswerFile(db, answers.id)
  return stored
    ? inWorker<PeriodWork, SourceCounts>(() => new PeriodWorker(), signal, async work =>
        work.count({ file: stored.file, questions: toRaw(questions), journeys: journeys.length }, { ...months }))
    : undefined
}
