import type { Id } from '../../../core/journey/identifier.ts'
import type { Channel } from '../../../core/journey/touchpoint.ts'
import type { TouchpointScore } from '../../../core/scores/audit-score.ts'
import type { MapLevel } from './columns/density.ts'
import type { Position } from './position.ts'
import type { Rectangle } from './rectangle.ts'
import type { Stretch } from './stretch.ts'
import type { TextBox } from './text/text-box.ts'

/** A hairline, px. */
export interface Hairline {
  x1: number
  y1: number
  x2: number
  y2: number
  dashed: boolean
}

/** How a score's uncertainty is drawn: interval of three or more, range of two, one opinion alone. */
export type UncertaintyKind = 'interval' | 'range' | 'none'

/** A score on its scale, px. */
export interface ScoreBar {
  x1: number
  x2: number
  y: number
  dot: number
  low: number
  high: number
  uncertainty: UncertaintyKind
}

/** The phase that begins with a stage. */
export interface PhaseBox {
  stageId: Id
  words: TextBox
}

/** A stage on its share of the way. */
export interface StageBox extends Stretch {
  stageId: Id
  name: TextBox
  score: TextBox | null
  uncertainty: TextBox | null
  /** Null where nothing was rated; the words then stand on a hatched ground. */
  bar: ScoreBar | null
  gap: Rectangle | null
  counted: TextBox
  faint: boolean
}

export interface TouchpointBox {
  touchpointId: Id
  name: TextBox
  channel: Channel
  /** Left edge and baseline of the channel's icon stand with its word. */
  channelName: TextBox
}

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
  /** Null where there is no bridge. */
  legend: BridgeLegend | null
  labels: CurveLabel[]
}

export interface EvidenceBox {
  touchpointId: Id
  /** Where the newest screenshot goes. */
  picture: (Rectangle & { pictureId: Id }) | null
  count: TextBox | null
}

/** A touchpoint's words in a lane. */
export interface ColumnTexts {
  touchpointId: Id
  texts: TextBox[]
}

/** Touchpoints that nobody rated: hatched, and where they are folded with their number and what they lack. */
export interface SliverBox {
  /** Of its first touchpoint. */
  touchpointId: Id
  areas: Rectangle[]
  /** None where its touchpoints are shown. */
  words: TextBox[]
  /** The middle of the sign that it opens or folds. */
  sign: Position
  isOpen: boolean
}

/** The area of a touchpoint, or of a sliver, that can be pointed at and focused. */
export interface MapControl extends Rectangle {
  /** Of a sliver, the first in it. */
  touchpointId: Id
  /** Null where it is a touchpoint's. */
  sliver: { touchpointIds: Id[], isOpen: boolean } | null
  /** What is veiled of it; nothing unless others are looked for. */
  veils: Rectangle[]
  /** Where the focus ring goes; null on a gap and on a sliver. */
  point: Position | null
  /** Said of those alone that are drawn: it is put together anew each time. */
  label: () => string
}

/** A journey map as plain data: px from the top left. */
export interface MapBoxes {
  name: string
  level: MapLevel
  width: number
  height: number
  /** How far the captions reach that stay in view while the rest scrolls: from the top left corner, px. */
  captionArea: { width: number, height: number }
  captions: TextBox[]
  hairlines: Hairline[]
  phases: PhaseBox[]
  stages: StageBox[]
  touchpoints: TouchpointBox[]
  slivers: SliverBox[]
  curve: CurveBoxes | null
  evidence: EvidenceBox[]
  notes: ColumnTexts[]
  marks: ColumnTexts[]
  response: ColumnTexts[]
  basis: ColumnTexts[]
  /** In walking order; a sliver's comes before those of its touchpoints. */
  controls: MapControl[]
}
