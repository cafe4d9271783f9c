import type { StageView, TouchpointView } from '../../../core/journey/journey-view.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { Candidate } from '../../../core/moments/candidate.ts'
import type { ScoredAudit, ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { LaneName } from '../../drawing/layout/lanes/lane-names.ts'
import type { MapInput, MapWords, PersonaCurve } from '../../drawing/layout/map-input.ts'
import type { SortKey } from '../../parts/sorting.ts'

/** What the table is of: the same that the map shows. */
export interface TableInput {
  audit: ScoredAudit
  /** Null where the audit asks nothing. */
  curve: ScoredCriterion | null
  /** The weightiest first. */
  candidates: readonly Candidate[]
  /** On the curve's criterion. */
  personas: readonly PersonaCurve[]
  /** Those that are shown, as far as they say what customers answered. */
  lanes: readonly LaneName[]
  questions: MapInput['questions']
}

/** What the table speaks with. */
export interface TableWords {
  map: MapWords
  t: Translate
}

/** A figure or its like, and what is to be known of it; empty where there is nothing to say. */
export interface TableCell {
  figure: string
  detail: string
  /** What the column is sorted by; null where that is missing. */
  sortKey: SortKey
}

/** How much room a column needs: a fact little, a score with its interval more, words the most; notes are cut. */
type ColumnRoom = 'fact' | 'score' | 'words' | 'notes'

/** A column of the table, told apart by its key. */
export interface TableColumn {
  key: string
  name: string
  /** Under the name, as a scale; empty where there is nothing to say. */
  note: string
  room: ColumnRoom
  cellOf: (view: TouchpointView) => TableCell
  /** Of a whole stage; left out where nothing is said of stages. */
  stageCellOf?: (view: StageView) => TableCell
}

/** Where there is nothing to say. */
export const emptyCell: TableCell = { figure: '', detail: '', sortKey: null }
