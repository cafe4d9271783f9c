import type { LocalisedText } from './localised-text.ts'
import type { Stage } from './stage.ts'
import type { Touchpoint } from './touchpoint.ts'

/** A touchpoint of a journey that is no record yet. */
export type TouchpointOutline = Pick<Touchpoint, 'name' | 'channel' | 'reach' | 'addressPattern'>

/** A stage of a journey that is no record yet, with its touchpoints in walking order. */
export interface StageOutline extends Pick<Stage, 'name' | 'phase'> {
  touchpoints: TouchpointOutline[]
}

/** A journey that is no record yet. */
export interface JourneyOutline {
  name: LocalisedText
  /** In walking order. */
  stages: StageOutline[]
}
