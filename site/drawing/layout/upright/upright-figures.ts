import type { Id } from '../../../../core/journey/identifier.ts'
import type { LaneContext } from '../lane-context.ts'
import type { FiguresOfQuestion } from '../lanes/figures-of-question.ts'
import type { FigureBox } from '../map-boxes.ts'
import type { Stretch } from '../stretch.ts'
import { largest } from '../../../../core/statistics/extent.ts'
import { measures } from '../../measures/measures.ts'
import { uprightMeasures } from '../../measures/upright-measures.ts'
import { figureBox } from '../lanes/figure-box.ts'
import { figuresShown } from '../lanes/figures-of-question.ts'
import { lastBaseline } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'

const { touchpointColumn } = measures
const { uprightFigure, uprightRow } = uprightMeasures

/** What the chosen questions say of a place, one under the other from `top` on, and where the last of it ends. */
export interface UprightFigures {
  figures: FigureBox[]
  foot: number
}

/** What customers say of a place, and how auditors differ from it, each under the question's name; px. */
export function layoutUprightFigures(
  placeId: Id,
  top: number,
  stretch: Stretch,
  context: LaneContext,
): UprightFigures {
  const shown = figuresShown(context.input, context.words).filter(({ has }) => has(placeId))
  return shown.reduce<UprightFigures>(({ figures, foot }, question) => {
    const box = namedFigure(placeId, question, foot, stretch, context)
    return { figures: [...figures, box], foot: footOf(box) }
  }, { figures: [], foot: top })
}

function namedFigure(
  placeId: Id,
  question: FiguresOfQuestion,
  top: number,
  texts: Stretch,
  context: LaneContext,
): FigureBox {
  const { typesetter } = context
  const space = { ...texts, y: top + uprightRow.wordsLine, mostLines: uprightFigure.mostLines }
  const name = typeset(question.caption.brief, space, textStyles.small, typesetter)
  const y = lastBaseline([name]) + uprightFigure.figureUnderName
  const figure = question.at(placeId)
  if (typeof figure === 'string') {
    const why = typeset(figure, { ...texts, y }, textStyles.quiet, typesetter)
    const key = `${question.key} ${placeId}`
    const nothing = { bar: null, guesses: null, level: null, gap: null }
    return { key, ...texts, voice: question.voice, texts: [name, why], ...nothing, faint: true }
  }
  const unpadded = { x: texts.x - touchpointColumn.padding, width: texts.width + 2 * touchpointColumn.padding }
  const box = figureBox({ placeId, ...unpadded }, y, figure, question, context)
  return { ...box, texts: [name, ...box.texts] }
}

function footOf({ texts, bar }: FigureBox): number {
  return largest(bar ? [bar.y] : [], lastBaseline(texts)) + uprightRow.wordsFoot
}
