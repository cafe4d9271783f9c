import type { ComputedRef } from 'vue'
import type { Criterion } from '../../../core/journey/criterion.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { WalkStop } from './walk-stops.ts'
import { computed } from 'vue'
import { textIn } from '../../../core/journey/localised-text.ts'
import { rated } from '../../../core/journey/rating.ts'
import { resolveDuplicates } from '../../../core/journey/resolve-duplicates.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { formatTimeToday } from '../../../core/screen/format-dates.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { rateTouchpoint } from '../../observe/rate-touchpoint.ts'
import { useAudit } from '../ground/use-audit.ts'
import { useCriterionWalk } from './criterion-walk.ts'
import { firstOpenStop, walkStops } from './walk-stops.ts'

/** One criterion along all touchpoints. */
export interface Walk {
  /** The criterion that is walked. */
  criterion: ComputedRef<Criterion | undefined>
  stops: ComputedRef<WalkStop[]>
  /** Where one stands; -1 where there are no touchpoints. */
  index: ComputedRef<number>
  choose: (criterionId: Id) => void
  goTo: (index: number) => void
  /** Rates where one stands, and goes on to the next one. */
  rate: (value: number) => void
  /** Takes the last rating back, and goes to where it was given. */
  takeBack: () => void
}

/** Walks one criterion of the audit that is under way. */
export function useWalk(): Walk {
  const { language, t } = useLanguage()
  const { db, journal, clock } = useWorkplace()
  const audit = useAudit()
  const { report } = useFailures()
  const toasts = useToasts()
  const walk = useCriterionWalk()
  const criteria = computed(() => audit.value.view.criteria)
  const criterion = computed(() => criteria.value.find(({ id }) => id === walk.criterionId) ?? criteria.value[0])
  const person = computed(() => resolveDuplicates(audit.value.records.auditors).get(audit.value.auditorId))
  const stops = computed(() => criterion.value
    ? walkStops(audit.value.view, criterion.value.id, person.value ?? audit.value.auditorId)
    : [])
  /** Of touchpoints, the observations that were made here: the screen follows the store a moment later. */
  const made = new Map<Id, Id>()
  let last: Promise<void> = Promise.resolve()
  const index = computed(() => {
    const known = stops.value.findIndex(({ view }) => view.touchpoint.id === walk.touchpointId)
    return known >= 0 ? known : Math.max(firstOpenStop(stops.value), Math.min(0, stops.value.length - 1))
  })

  function goTo(next: number): void {
    const stop = stops.value[Math.min(stops.value.length - 1, Math.max(0, next))]
    walk.touchpointId = stop?.view.touchpoint.id ?? null
  }

  async function rateAt({ view, observation }: WalkStop, { id }: Criterion, value: number): Promise<void> {
    const touchpointId = view.touchpoint.id
    const observationId = observation?.id ?? made.get(touchpointId) ?? null
    const to = { touchpointId, rating: rated(id, value), observationId }
    const { auditorId, records } = audit.value
    const observer = { auditId: records.audit.id, auditorId, criteria: criteria.value }
    const done = await rateTouchpoint(db, journal, to, observer, clock)
    made.set(touchpointId, done.observation.id)
    const step = { touchpointId, undo: async () => void await journal.undo(done.entryId, auditorId) }
    walk.steps = [...walk.steps, step]
    const when = formatTimeToday(done.observation.observedAt, clock.now().getTime(), language.value)
    const values = { name: textIn(view.touchpoint.name, language.value), value, when }
    toasts.show({
      text: t(done.isNew ? 'byCriterion.ratedAnew' : 'byCriterion.rated', values),
      undo: () => undo(step),
    })
  }

  async function undo(step: typeof walk.steps[number]): Promise<void> {
    walk.steps = walk.steps.filter(each => each !== step)
    walk.touchpointId = step.touchpointId
    await step.undo()
  }

  return {
    criterion,
    stops,
    index,
    goTo,
    choose: (criterionId) => {
      walk.criterionId = criterionId
      walk.touchpointId = null
      walk.steps = []
    },
    rate: (value) => {
      const stop = stops.value[index.value]
      if (!stop || !criterion.value)
        return
      goTo(index.value + 1)
      const asked = criterion.value
      last = last.then(() => rateAt(stop, asked, value)).catch(report)
    },
    takeBack: () => {
      const step = walk.steps.at(-1)
      if (!step)
        return
      toasts.dismiss()
      last = undo(step).catch(report)
    },
  }
}
