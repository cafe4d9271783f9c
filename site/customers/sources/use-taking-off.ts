import type { ShallowRef } from 'vue'
import type { AnswerFile } from '../../../core/database/kairos-database.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import { tryOnScopeDispose } from '@vueuse/core'
import { shallowRef } from 'vue'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { retieStored } from '../retying/retie-stored.ts'

/** A source that is being taken off a journey, and how far that is, 0 to 1. */
interface RunningTakeOff {
  name: string
  progress: number
}

/** Takes a source off a journey: it stays with the others that it is about, and its answers are tied to those alone. */
export interface TakingOff {
  /** Null while nothing runs. */
  running: Readonly<ShallowRef<RunningTakeOff | null>>
  /** One at a time; says so, with a way back. */
  takeOff: (source: Source, file: AnswerFile) => Promise<void>
  cancel: () => void
}

/** Whether a source is about another journey, too, so that it can be taken off these. */
export function isAboutAnother({ journeys }: Source, journeyIds: readonly Id[]): boolean {
  return journeys.some(({ journeyId }) => !journeyIds.includes(journeyId))
}

/** @param journeyIds the journeys that sources are taken off: the audit's own, and those of audits joined to it */
export function useTakingOff(journeyIds: () => readonly Id[]): TakingOff {
  const { t } = useLanguage()
  const workplace = useWorkplace()
  const toasts = useToasts()
  const { report } = useFailures()
  const running = shallowRef<RunningTakeOff | null>(null)
  let lifetime = new AbortController()
  tryOnScopeDispose(() => lifetime.abort())

  async function retie(source: Source, file: AnswerFile): Promise<void> {
    const { name, questions, answers } = source
    const { signal } = lifetime = new AbortController()
    const tell = (rows: number) => running.value = { name, progress: rows / Math.max(1, answers?.rows ?? 0) }
    tell(0)
    const journeys = source.journeys.filter(({ journeyId }) => !journeyIds().includes(journeyId))
    const entry = await retieStored(workplace, { source, file, tell, signal }, { journeys, questions })
    if (!entry)
      return toasts.show({ text: t('customers.source.outdated', { name }) })
    const undo = async () => void await workplace.journal.undo(entry.id, null)
    toasts.show({ text: t('customers.source.takenOff', { name }), undo })
  }

  async function takeOff(source: Source, file: AnswerFile): Promise<void> {
    if (running.value)
      return
    await retie(source, file).catch((error: unknown) => {
      // Whoever called it off, or left, knows.
      if (!lifetime.signal.aborted)
        report(error)
    })
    running.value = null
  }

  return { running, takeOff, cancel: () => lifetime.abort() }
}
