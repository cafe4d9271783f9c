import type { ShallowRef } from 'vue'
import type { QuestionAnswers } from '../../../core/customers/places/place-answers.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { KnownDrivers } from '../../../core/moments/customer-data.ts'
import { computed, shallowRef, watch } from 'vue'
import { driverRequest } from '../../../core/customers/drivers/driver-request.ts'
import { resolveDuplicates } from '../../../core/journey/resolve-duplicates.ts'
import { useDerived } from './derived.ts'

/**
 * What customers' rows tell of how touchpoints go with an outcome: awaited as long as they are read, which begins anew
 * whenever the files, what is read of them or the touchpoints are others.
 */
export function useDrivers(
  records: () => AuditRecords,
  answers: () => readonly QuestionAnswers[],
): Readonly<ShallowRef<KnownDrivers>> {
  const derived = useDerived()
  const known = shallowRef<KnownDrivers>(null)
  const work = computed(() => workFor(records(), answers()))
  const key = computed(() => keyOf(work.value))
  watch(key, async (_, __, onCleanup) => {
    const { request, ...rest } = work.value
    if (request === null || typeof request === 'string')
      return void (known.value = request)
    const lifetime = new AbortController()
    onCleanup(() => lifetime.abort())
    known.value = 'awaited'
    const found = await derived.derive(key.value, { request, ...rest }, lifetime.signal)
      .catch(() => 'unreadable' as const)
    if (!lifetime.signal.aborted)
      known.value = found
  }, { immediate: true })
  return known
}

function workFor({ touchpoints }: AuditRecords, answers: readonly QuestionAnswers[]) {
  const places = resolveDuplicates(touchpoints)
  return { request: driverRequest(answers), places, touchpointIds: [...new Set(places.values())] }
}

/** A text, so that a change of anything else reads nothing again. */
function keyOf({ request, places, touchpointIds }: ReturnType<typeof workFor>): string {
  return JSON.stringify([request, [...places], touchpointIds])
}
