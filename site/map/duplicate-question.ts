import type { Id } from '../../core/journey/identifier.ts'

/** Whether two that seem to be one are one, with the reason, and the two answers. */
export interface DuplicateQuestion {
  /** Of the pair. */
  key: string
  /** Where its words stand in the catalogue. */
  kind: 'duplicateAuditors' | 'duplicateTouchpoints'
  text: string
  /** The touchpoint that it is about, if it is about one. */
  touchpointId: Id | undefined
  join: () => Promise<unknown>
  keepApart: () => void
}
