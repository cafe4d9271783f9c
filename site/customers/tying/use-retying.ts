import type { Ref, ShallowRef } from 'vue'
import type { JournalEntry } from '../../../core/database/journal/entry.ts'
import type { AnswerFile } from '../../../core/database/kairos-database.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { TiedJourney } from '../../../core/journey/source/rule.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { changeSource } from '../../../core/database/answers/change-source.ts'
import { isSameJson } from '../../../core/journey/version.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { tiedJourneys } from '../../parts/tying/tied-journeys.ts'
import { retieStored } from '../retying/retie-stored.ts'

/** How far the tying of all rows is. */
type RetyingState = { kind: 'none' | 'cancelled' } | { kind: 'running', rows: number }

/** The keeping of other rules and wordings. */
interface Retying {
  state: ShallowRef<RetyingState>
  isBusy: Ref<boolean>
  /** Ties all rows anew where the rules are others, and goes back to the customers' place. */
  save: (tied: TiedJourney, questions: SourceQuestion[]) => Promise<void>
  cancel: () => void
}

export function useRetying(auditId: () => Id, source: () => Source, file: () => AnswerFile): Retying {
  const { t } = useLanguage()
  const { db, journal } = useWorkplace()
  const router = useRouter()
  const toasts = useToasts()
  const { report } = useFailures()
  const state = shallowRef<RetyingState>({ kind: 'none' })
  const isBusy = ref(false)
  let lifetime = new AbortController()
  onScopeDispose(() => lifetime.abort())

  async function retie(journeys: TiedJourney[], questions: SourceQuestion[]): Promise<JournalEntry | null> {
    const { signal } = lifetime = new AbortController()
    const tell = (rows: number) => state.value = { kind: 'running', rows }
    tell(0)
    return retieStored({ db, journal }, { source: source(), file: file(), tell, signal }, { journeys, questions })
  }

  function reword(questions: SourceQuestion[]): Promise<JournalEntry | null> {
    const { id, name } = source()
    return changeSource(db, journal, id, { questions }, { by: null, about: name })
  }

  async function keep(tied: TiedJourney, questions: SourceQuestion[]): Promise<void> {
    const { id, name, journeys: before } = source()
    const journeys = tiedJourneys(source(), tied)
    const isRetied = !isSameJson(journeys, before)
    const entry = isRetied ? await retie(journeys, questions) : await reword(questions)
    state.value = { kind: 'none' }
    if (isRetied && !entry)
      return toasts.show({ text: t('tying.page.outdated') })
    if (entry) {
      const undo = async () => void await journal.undo(entry.id, null)
      toasts.show({ text: t(isRetied ? 'tying.page.retied' : 'tying.page.saved', { name }), undo })
    }
    await router.push({ name: 'customers', params: { id: auditId() }, query: { source: id } })
  }

  async function save(tied: TiedJourney, questions: SourceQuestion[]): Promise<void> {
    if (isBusy.value)
      return
    isBusy.value = true
    await keep(tied, questions).catch((error: unknown) => {
      // Whoever called it off, or left, knows.
      if (lifetime.signal.aborted)
        return
      state.value = { kind: 'none' }
      report(error)
    }).finally(() => isBusy.value = false)
  }

  return {
    ...{ state, isBusy, save },
    cancel() {
      lifetime.abort()
      state.value = { kind: 'cancelled' }
    },
  }
}
