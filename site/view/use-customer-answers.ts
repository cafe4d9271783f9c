import type { ComputedRef } from 'vue'
import type { AskedQuestion } from '../../core/customers/places/asked-question.ts'
import type { WantedAnswers } from '../../core/customers/places/narrow-answers.ts'
import type { QuestionAnswers } from '../../core/customers/places/place-answers.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { PeriodCounts } from './use-period-counts.ts'
import { computed } from 'vue'
import { isNarrowed } from '../../core/customers/places/narrow-answers.ts'
import { answersAtPlaces, countsFor } from '../../core/customers/places/place-answers.ts'
import { resolvePlaces } from '../../core/customers/places/resolve-places.ts'
import { useAnswerCounts } from './use-answer-counts.ts'
import { usePeriodCounts } from './use-period-counts.ts'

/** What customers answered to what they were asked of an audit's journey. */
export interface CustomerAnswers {
  /** None as long as they are read; what could not be read says so. */
  answers: ComputedRef<readonly QuestionAnswers[]>
  /** Whether what is counted was read once, so that a drawing need not be done again for it; rows may still be. */
  isCounted: ComputedRef<boolean>
  /** How far the rows of the months that were chosen are read; 'none' where none were. */
  period: ComputedRef<PeriodCounts['state']>
  /** Whether what is counted of some could not be read. */
  areUnread: ComputedRef<boolean>
}

/**
 * Reads what is counted of the answers about an audit's journey, and finds where each belongs. As long as nobody chose
 * months no row is read for it.
 * @param wanted whose answers count, and when they were given
 */
export function useCustomerAnswers(
  records: () => AuditRecords,
  asked: () => readonly AskedQuestion[],
  wanted: () => WantedAnswers,
): CustomerAnswers {
  const kept = useAnswerCounts(() => records().sources, () => !isNarrowed(wanted()))
  const ofPeriod = usePeriodCounts(() => records().sources, () => wanted().months ?? null)
  const counts = computed(() => {
    const { value } = ofPeriod
    if ('counts' in value)
      return value.counts
    return value.state === 'none' && kept.value.state === 'ready' ? kept.value.counts : null
  })
  const answers = computed(() => {
    const stored = counts.value
    if (!stored)
      return []
    const places = resolvePlaces(records())
    const ofSources = new Map(records().sources.map(source => [source.id, countsFor(source, stored)]))
    return asked().map(one => answersAtPlaces(one, ofSources.get(one.source.id), records(), places, wanted()))
  })
  const isCounted = computed<boolean>(earlier =>
    earlier === true || kept.value.state !== 'reading' || ofPeriod.value.state !== 'none')
  const areUnread = computed(() => [...counts.value?.values() ?? []].includes('unreadable'))
  return { answers, isCounted, period: computed(() => ofPeriod.value.state), areUnread }
}
