import type { ComputedRef, ShallowRef } from 'vue'
import type { MappingSuggestion } from '../../core/customers/systems/suggestion.ts'
import type { Source } from '../../core/journey/source/source.ts'
import type { JourneyPlaces } from '../parts/tying/journey-places.ts'
import type { MappedSource } from './draft/adopt-mapping.ts'
import type { AnswersDraft } from './draft/answers-draft.ts'
import type { OpenAnswers, OpenedAnswers } from './use-opened-file.ts'
import { computed, shallowRef, watch } from 'vue'
import { withoutDirectionMarks } from '../../core/journey/text.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { isMapped } from './draft/adopt-mapping.ts'
import { asksTheSame } from './draft/asks-the-same.ts'
import { suggestAsEarlier } from './draft/chosen-header.ts'
import { findEarlier, startDraft } from './draft/start-draft.ts'
import { systemWords } from './system-words.ts'
import { localTimeZone } from './time-zones.ts'

/** How the file that is open is to be read. */
export interface DraftState {
  /** Null where no file is open, or the store has not told yet what it has. */
  draft: ShallowRef<AnswersDraft | null>
  /** Sources that the file may go into. */
  candidates: ShallowRef<MappedSource[]>
  /** The one that it goes into; null for a new one. */
  target: ShallowRef<MappedSource | null>
  /** The one whose mapping is used; null where there is none. */
  earlier: ComputedRef<MappedSource | null>
  /** Begins anew, for another source. @param id empty for a new one */
  aimAt: (id: string) => void
}

/** @param sourceId the source that the page was opened for */
export function useDraft(
  opened: ShallowRef<OpenedAnswers>,
  places: () => JourneyPlaces,
  sourceId: () => string | undefined,
): DraftState {
  const { t } = useLanguage()
  const { db } = useWorkplace()
  const { report } = useFailures()
  const draft = shallowRef<AnswersDraft | null>(null)
  const candidates = shallowRef<MappedSource[]>([])
  const target = shallowRef<MappedSource | null>(null)
  const suggestion = shallowRef<MappingSuggestion | null>(null)
  /** All that were there when the file was opened. */
  let sources: Source[] = []
  /** The target that somebody chose, also where the file is read otherwise afterwards; empty for a new one. */
  let chosenId: string | undefined
  /** Of a survey that asks something else, nothing is taken over unless the file goes into it. */
  const alike = computed(() => candidates.value.find(({ questions }) =>
    suggestion.value && asksTheSame(suggestion.value, questions)))
  const earlier = computed(() => target.value ?? alike.value ?? null)

  function nameOf(fileName: string, { mapping: { system } }: MappingSuggestion): string {
    const file = fileName.replace(/\.[^.]{1,6}$/, '')
    const name = system === 'own' ? file : t('addingAnswers.source.named', { system: systemWords(system, t), file })
    return withoutDirectionMarks(name)
  }

  function begin(): void {
    const open = opened.value
    if (open.state !== 'open' || !suggestion.value)
      return
    draft.value = startDraft({
      suggestion: suggestion.value,
      rows: open.preview.rows,
      target: target.value,
      earlier: earlier.value,
      places: places(),
      name: target.value?.name ?? nameOf(open.file.name, suggestion.value),
      timeZone: localTimeZone(),
    })
  }

  function suggest(open: OpenAnswers): void {
    const found = open.isHeaderChosen ? open.suggestion : suggestAsEarlier(open, sources)
    const wanted = sources.filter(isMapped).find(({ id }) => id === sourceId())
    const others = findEarlier(sources, found).filter(({ id }) => id !== wanted?.id)
    suggestion.value = found
    candidates.value = wanted ? [wanted, ...others] : others
    const chosen = candidates.value.find(({ id }) => id === chosenId)
    target.value = chosenId === '' ? null : chosen ?? wanted ?? alike.value ?? null
    begin()
  }

  async function suggestFirst(open: OpenAnswers): Promise<void> {
    const stored = await db.records('source').toArray()
    if (opened.value !== open)
      return
    sources = stored
    chosenId = undefined
    suggest(open)
  }

  watch(opened, (open, before) => {
    // The form stays where a file is only read otherwise: somebody is at it.
    if (open.state === 'open' && before?.state === 'open' && before.file === open.file && draft.value)
      return suggest(open)
    draft.value = null
    if (open.state === 'open')
      suggestFirst(open).catch(report)
  }, { immediate: true })

  return {
    ...{ draft, candidates, target, earlier },
    aimAt(id) {
      chosenId = id
      target.value = candidates.value.find(source => source.id === id) ?? null
      begin()
    },
  }
}
