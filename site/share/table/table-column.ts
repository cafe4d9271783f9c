import type { StageView, TouchpointView } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { ShareChoice } from '../../../core/package/export/share-choice.ts'
import type { LaneName } from '../../drawing/layout/lanes/lane-names.ts'
import type { MapWords, PersonaCurve } from '../../drawing/layout/map-input.ts'
import type { SheetSubject } from '../sheet/sheet-words.ts'

/** What a map shows that is shared as a table, and how it is said. */
export interface TableSubject extends SheetSubject {
  choice: ShareChoice
  personas: readonly PersonaCurve[]
  lanes: readonly LaneName[]
  words: MapWords
  t: Translate
  language: Language
}

/** Null where there is nothing to say. */
export type TableValue = string | number | null

/** A touchpoint, or a stage as a whole. */
export interface JourneyRow {
  stage: StageView
  touchpoint: TouchpointView | null
}

export interface SharedColumn {
  name: string
  value: (row: JourneyRow) => TableValue
}

/** The touchpoints that a row is about. */
export function touchpointsIn({ stage, touchpoint }: JourneyRow): TouchpointView[] {
  return touchpoint ? [touchpoint] : stage.touchpoints
}

/** More decimals are noise, and fewer would hide what tells figures apart. */
const decimals = 3

export function rounded(value: number | null | undefined): number | null {
  return value == null ? null : Number(value.toFixed(decimals))
}
