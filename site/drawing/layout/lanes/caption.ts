import type { ScoredCriterion } from '../../../../core/moments/scored-audit.ts'
import type { LaneContext } from '../lane-context.ts'
import type { MapWords } from '../map-input.ts'
import type { Stretch } from '../stretch.ts'
import type { TextBox } from '../text/text-box.ts'
import type { TextSpace } from '../text/typeset.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { measures } from '../../measures/measures.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'

const { captions } = measures

/** What a lane says of itself. */
export interface Caption {
  name: string
  note?: string
  /** Of a name that may be long; absent for as many as it needs. */
  mostLines?: number
}

/** Whose scores stand over the stages, and on which scale. */
export function stageScoresCaption({ criterion }: ScoredCriterion, words: MapWords): Caption {
  return { name: words.text(criterion.name), note: words.scale(criterion) }
}

/** What the curve shows, and how it came about. */
export function curveCaption({ criterion, scores }: ScoredCriterion, words: MapWords): Caption {
  return { name: words.text(criterion.name), note: words.curveNote(scores) }
}

/** A lane's name, its first baseline as `space` says, and under it, where there is one, a quieter note. */
export function layoutCaption({ name, note, mostLines }: Caption, space: TextSpace, typesetter: Typesetter): TextBox[] {
  const head = typeset(name, { ...space, ...mostLines && { mostLines } }, textStyles.body, typesetter)
  if (!note)
    return [head]
  const y = lastBaseline([head]) + captions.noteUnderName
  return [head, typeset(note, { ...space, y }, textStyles.small, typesetter)]
}

/** A caption at the left edge of a map that runs from left to right, its first baseline at `y`. */
export function captionAtEdge(caption: Caption, y: number, context: LaneContext): TextBox[] {
  return layoutCaption(caption, { ...captionStretch(context), y }, context.typesetter)
}

/** Where the words of captions at the left edge stand. */
export function captionStretch({ input }: LaneContext): Stretch {
  return { x: captions.left, width: captionWidthFor(input.width) - captions.left - captions.right }
}

/** How much of a map's width the captions at its left edge take, px. */
export function captionWidthFor(mapWidth: number): number {
  return mapWidth < captions.narrowBelow ? captions.narrowWidth : captions.width
}
