import type { Id } from '../../../../core/journey/identifier.ts'
import type { Column } from '../columns/columns.ts'
import type { LaneContext } from '../lane-context.ts'
import type { FigureBox } from '../map-boxes.ts'
import type { Stretch } from '../stretch.ts'
import type { TextBox } from '../text/text-box.ts'
import type { FiguresOfQuestion } from './figures-of-question.ts'
import type { LaneOfQuestion } from './lane-names.ts'
import type { LaneLayout } from './lane.ts'
import type { MapWay } from './way.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures/measures.ts'
import { lastBaseline } from '../text/text-box.ts'
import { captionAtEdge } from './caption.ts'
import { figureBox, figureGap } from './figure-box.ts'
import { figuresOfQuestion } from './figures-of-question.ts'

const { figureLane, lane } = measures

/** A part of a row: the journey, a stage, or one or more touchpoints of a stage that have nothing to say. */
interface Part extends Stretch {
  placeId: Id
  /** Parts of two groups are never joined. */
  group: Id
}

/**
 * What a lane says of a question: of the journey over its whole length, of stages over theirs, and of touchpoints; each
 * in a row of its own, where there is anything to say.
 */
export function layoutFigures(question: LaneOfQuestion, way: MapWay, top: number, context: LaneContext): LaneLayout {
  const firstLine = top + lane.firstLine
  const figures = figuresOfQuestion(question, context)
  if (!figures)
    return { caption: [], figures: [], foot: firstLine, partedFrom: null }
  const caption = captionAtEdge({ ...figures.caption, mostLines: figureLane.mostLines }, firstLine, context)
  const rows: FigureBox[][] = []
  const nextLine = () => rows.length === 0 ? firstLine : rowFoot(rows.at(-1)!) + figureLane.rowUnderRow
  for (const parts of [journeyPart(way, context), stageParts(way)]) {
    if (parts.some(({ placeId }) => figures.has(placeId)))
      rows.push(layoutRow(parts, nextLine(), figures, context))
  }
  const partedFrom = rows.length === 0 ? top : rowFoot(rows.at(-1)!) + lane.foot
  const touchpoints = touchpointParts(way.columns)
  const isParted = rows.length === 0 || touchpoints.some(({ placeId }) => figures.has(placeId))
  if (isParted)
    rows.push(layoutRow(touchpoints, nextLine(), figures, context))
  return {
    caption,
    figures: rows.flat(),
    foot: Math.ceil(largest(rows.map(rowFoot), firstLine) + lane.foot),
    partedFrom: isParted ? partedFrom : null,
  }
}

function journeyPart({ left, right }: MapWay, { input }: LaneContext): Part[] {
  const { id } = input.view.journey
  return [{ placeId: id, group: id, x: left, width: right - left }]
}

function stageParts({ spans }: MapWay): Part[] {
  return spans.map(({ view: { stage }, x, width }) => ({ placeId: stage.id, group: stage.id, x, width }))
}

function touchpointParts(columns: Column[]): Part[] {
  return columns.map(({ view: { touchpoint }, x, width }) =>
    ({ placeId: touchpoint.id, group: touchpoint.stageId, x, width }))
}

/** Figures side by side; neighbours that have none for the same reason are one gap. */
function layoutRow(parts: Part[], y: number, figures: FiguresOfQuestion, context: LaneContext): FigureBox[] {
  const boxes: FigureBox[] = []
  let gap: Part & { words: string } | null = null
  const endGap = () => {
    if (gap)
      boxes.push(figureGap(gap, y, gap.words, figures, context))
    gap = null
  }
  for (const part of parts) {
    const figure = figures.at(part.placeId)
    if (typeof figure === 'string' && gap && isContinued(gap, part, figure)) {
      gap.width += part.width
      continue
    }
    endGap()
    if (typeof figure === 'string')
      gap = { ...part, words: figure }
    else
      boxes.push(figureBox(part, y, figure, figures, context))
  }
  endGap()
  return boxes
}

function isContinued(gap: Part & { words: string }, part: Part, words: string): boolean {
  return gap.words === words && gap.group === part.group && gap.x + gap.width === part.x
}

function rowFoot(boxes: FigureBox[]): number {
  const texts = boxes.flatMap(({ texts }): TextBox[] => texts)
  const gaps = boxes.flatMap(({ gap }) => gap ? gap.y + gap.height - lane.foot : [])
  return largest(gaps, lastBaseline(texts))
}
