import type { Id } from '../../core/journey/identifier.ts'

/** Whether two that seem to be one are one, with the reason, and the two answers. */
export interface DuplicateQuestion {
  /** Of the pair. */
  key: string
  kind: 'audits' | 'auditors' | 'touchpoints'
  /** What it asks about, for those who do not see it. */
  label: string
  text: string
  /** The touchpoint that it is about, if it is about one. */
  touchpointId?: Id
  answers: { join: string, keepApart: string }
  join: () => Promise<unknown>
  keepApart: () => void
}
