import type { Id } from '../../../core/journey/identifier.ts'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

/** A rating that was given on the way, and can be taken back. */
export interface WalkStep {
  touchpointId: Id
  undo: () => Promise<void>
}

/** How far one criterion was walked: whoever comes back goes on there. */
export const useCriterionWalk = defineStore('criterion walk', () => ({
  /** The criterion; null for the first one. */
  criterionId: ref<Id | null>(null),
  /** Where one stands; null for the first touchpoint that is not rated. */
  touchpointId: ref<Id | null>(null),
  /** The last one last. */
  steps: shallowRef<readonly WalkStep[]>([]),
}))
