import type { Id } from '../../../core/journey/identifier.ts'
import type { TouchpointScore } from '../../../core/scores/audit-score.ts'
import type { Hairline } from './hairline.ts'
import type { Position } from './position.ts'
import type { Rectangle } from './rectangle.ts'
import type { TextBox } from './text/text-box.ts'

/** What marks a pivotal candidate: a star, or where all of it is a hint, a hollow one. */
export type StarKind = 'full' | 'hollow'

/** Where an auditor's rating lies. */
export interface AuditorDot extends Position {
  auditorId: Id
}

/** A touchpoint's score on the curve. */
export interface CurvePoint extends Position {
  touchpointId: Id
  /** Points on different islands are not compared. */
  island: TouchpointScore['island']
  /** One for each auditor; asked of those alone that are drawn. */
  dots: () => AuditorDot[]
  /** Where the ends of the interval lie across the curve's way; null where there is none. */
  band: { low: number, high: number } | null
  /** Null where it is no candidate. */
  star: StarKind | null
  faint: boolean
}

/** Where a candidate's star stands that no score gives a place on the scale. */
interface StarPosition extends Position {
  touchpointId: Id
  star: StarKind
}

/** Two short lines beside a star. */
export interface CurveLabel {
  touchpointId: Id
  head: TextBox
  detail: TextBox
}

/** A stretch without a score: hatched, and why. A candidate in it has its star there, and the stretch for itself. */
export interface GapBox {
  /** The first in it. */
  touchpointId: Id
  area: Rectangle
  words: TextBox
  star: StarPosition | null
}

/** From a point of the curve over what nobody rated to the next one that it may be compared with. */
export interface Bridge {
  from: Position
  to: Position
}

/** What a bridge is: a piece of one, and words. */
export interface BridgeLegend {
  sample: Bridge
  words: TextBox
}

/** The curve of one persona, and its name at its end. */
export interface PersonaLine {
  personaId: Id
  /** Which of the dashes it has, from 0. */
  dash: number
  runs: Position[][]
  name: TextBox
}

/** Customers' mean at a touchpoint. */
export interface CustomerPoint extends Position {
  touchpointId: Id
  /** Where the ends of the interval lie across the way; null where there is none. */
  ends: { low: number, high: number } | null
  faint: boolean
}

/** What customers answered, as a line over the auditors' curve, and its name at its end. */
export interface CustomerLine {
  runs: CustomerPoint[][]
  name: TextBox
}

export interface CurveBoxes {
  /** Whether it runs downwards, low values on the left, and not from left to right, low values below. */
  upright: boolean
  frame: Rectangle
  /**
   * A hairline through the frame for each anchor, with its words where they have room; that of the neutral middle is
   * not dashed.
   */
  anchors: { line: Hairline, words: TextBox | null }[]
  /** Neighbouring points that the line joins; a gap or another island begins a new run. */
  runs: CurvePoint[][]
  gaps: GapBox[]
  bridges: Bridge[]
  personas: PersonaLine[]
  /** Null where they were not asked, or it is not chosen. */
  customers: CustomerLine | null
  /** Null where there is no bridge. */
  legend: BridgeLegend | null
  labels: CurveLabel[]
}
