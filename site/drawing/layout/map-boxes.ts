import type { Id } from '../../../core/journey/identifier.ts'
import type { Channel } from '../../../core/journey/touchpoint.ts'
import type { MapLevel } from './columns/density.ts'
import type { CurveBoxes } from './curve-boxes.ts'
import type { Hairline } from './hairline.ts'
import type { Position } from './position.ts'
import type { Rectangle } from './rectangle.ts'
import type { Stretch } from './stretch.ts'
import type { TextBox } from './text/text-box.ts'

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

export interface EvidenceBox {
  touchpointId: Id
  /** Where the newest screenshot goes. */
  picture: (Rectangle & { pictureId: Id }) | null
  count: TextBox | null
}

/** Who speaks: customers, or neither they nor auditors alone. */
export type Voice = 'customer' | 'both'

/** Where guesses stand over a bar that has the scale they are on, px. */
export interface GuessMarks {
  y: number
  dots: number[]
  median: number
}

/** What customers say of a touchpoint, a stage or the journey, or how others differ from them; or why nothing is. */
export interface FigureBox extends Stretch {
  /** No two of a map have the same. */
  key: string
  voice: Voice
  texts: TextBox[]
  /** Null where there is no figure. */
  bar: ScoreBar | null
  /** What was guessed of what the bar shows; null where nothing was. */
  guesses: GuessMarks | null
  /** Where on the bar neither side is higher, px; null where it has no such place. */
  level: number | null
  /** Hatched, where nobody answered. */
  gap: Rectangle | null
  faint: boolean
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
  figures: FigureBox[]
  notes: ColumnTexts[]
  verbatims: ColumnTexts[]
  marks: ColumnTexts[]
  response: ColumnTexts[]
  basis: ColumnTexts[]
  /** In walking order; a sliver's comes before those of its touchpoints. */
  controls: MapControl[]
}
