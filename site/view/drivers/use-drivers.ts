import type { ShallowRef } from 'vue'
import type { WantedAnswers } from '../../../core/customers/places/narrow-answers.ts'
import type { QuestionAnswers } from '../../../core/customers/places/place-answers.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { KnownDrivers } from '../../../core/moments/customer-data.ts'
import { computed, shallowRef, watch } from 'vue'
import { driverRequest } from '../../../core/customers/drivers/driver-request.ts'
import { resolveDuplicates } from '../../../core/journey/resolve-duplicates.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useDerived } from './derived.ts'

/**
 * What customers' rows tell of how touchpoints go with an outcome: awaited as long as they are read, which begins anew
 * whenever the files, what is read of them or the touchpoints are others. Why they could not be read is reported.
 * @param wanted whose answers about touchpoints count, and when they were given
 */
export function useDrivers(
  records: () => AuditRecords,
  answers: () => readonly QuestionAnswers[],
  wanted: () => WantedAnswers,
): Readonly<ShallowRef<KnownDrivers>> {
  const derived = useDerived()
  const { report } = useFailures()
  const known = shallowRef<KnownDrivers>(null)
  const work = computed(() => workFor(records(), answers(), wanted()))
  const key = computed(() => keyOf(work.value))
  watch(key, async (_, __, onCleanup) => {
    const { request, ...rest } = work.value
    if (request === null || typeof request === 'string')
      return void (known.value = request)
    const lifetime = new AbortController()
    onCleanup(() => lifetime.abort())
    known.value = 'awaited'
    const settle = (found: KnownDrivers) => {
      if (!lifetime.signal.aborted)
        known.value = found
    }
    await derived.derive(key.value, { request, ...rest }, lifetime.signal).then(settle, (error: unknown) => {
      settle('unreadable')
      if (!lifetime.signal.aborted)
        report(error)
    })
  }, { immediate: true })
  return known
}

function workFor({ touchpoints }: AuditRecords, answers: readonly QuestionAnswers[], wanted: WantedAnswers) {
  const places = resolveDuplicates(touchpoints)
  return { request: driverRequest(answers), places, touchpointIds: [...new Set(places.values())], wanted }
}

/** A text, so that a change of anything else reads nothing again. */
function keyOf({ request, places, touchpointIds, wanted }: ReturnType<typeof workFor>): string {
  return JSON.stringify([request, [...places], touchpointIds, wanted])
}
