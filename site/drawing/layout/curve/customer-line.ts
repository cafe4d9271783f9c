import type { QuestionAnswers } from '../../../../core/customers/places/place-answers.ts'
import type { Criterion } from '../../../../core/journey/criterion.ts'
import type { ScoredCriterion } from '../../../../core/moments/scored-audit.ts'
import type { WayPart } from '../columns/columns.ts'
import type { CustomerLine, CustomerPoint } from '../curve-boxes.ts'
import type { LaneContext } from '../lane-context.ts'
import type { Caption } from '../lanes/caption.ts'
import type { MapInput } from '../map-input.ts'
import type { Rectangle } from '../rectangle.ts'
import type { GoodnessScale } from './curve-points.ts'
import { scaleLinear } from 'd3-scale'
import { isAboutTheSame } from '../../../../core/customers/places/like-with-like.ts'
import { inHundredths } from '../../../../core/customers/question.ts'
import { measures } from '../../measures/measures.ts'
import { curveCaption } from '../lanes/caption.ts'
import { questionOfLane } from '../lanes/lane-names.ts'
import { middleOfColumn } from './curve-points.ts'
import { nameAtEnd } from './persona-lines.ts'

const { customerLine } = measures

/** The answers that are to stand over the curve of a criterion: those about the same; null where none are. */
function answersOverCurve({ lanes, questions }: MapInput, criterion: Criterion): QuestionAnswers | null {
  const chosen = lanes.flatMap((name) => {
    const question = questionOfLane(name)
    return question?.kind === 'customers-curve' ? questions.get(question.key)?.answers ?? [] : []
  })
  return chosen.find(({ asked }) => isAboutTheSame(asked.question, criterion)) ?? null
}

/** What the curve shows, and what customers' line is where it has one. */
export function captionWithCustomers(curve: ScoredCriterion, { input, words }: LaneContext): Caption {
  const caption = curveCaption(curve, words)
  const answers = answersOverCurve(input, curve.criterion)
  return answers ? { ...caption, note: words.questions.curveNote(caption.note ?? '', answers) } : caption
}

/**
 * The line of customers' means, from the bad to the good end of the scale as the auditors' line runs, whatever scale
 * they answered on; its name where it ends. Null where none is chosen, or nobody answered.
 */
export function layoutCustomerLine(
  parts: WayPart[],
  criterion: Criterion,
  y: GoodnessScale,
  frame: Rectangle,
  context: LaneContext,
): CustomerLine | null {
  const answers = answersOverCurve(context.input, criterion)
  const runs = answers ? customerRuns(parts, answers, acrossTheWay(y)) : []
  const end = runs.at(-1)?.at(-1)
  return end ? { runs, name: nameAtEnd(end, context.words.questions.curve, 'customerName', frame, [], context) } : null
}

/** Where a hundredth of any scale lies, px; the bad end of a criterion's is where its line has it. */
function acrossTheWay(y: GoodnessScale): (hundredth: number) => number {
  return scaleLinear([0, customerLine.best], y.range())
}

/** Where nobody answered, or too few to tell, the line breaks. */
function customerRuns(
  parts: WayPart[],
  { touchpoints }: QuestionAnswers,
  y: (hundredth: number) => number,
): CustomerPoint[][] {
  const runs: CustomerPoint[][] = [[]]
  for (const part of parts) {
    const score = 'view' in part ? touchpoints.get(part.view.touchpoint.id)?.score : undefined
    if (!('view' in part) || !score?.mean || !score.scale || !score.mayShareFigure) {
      runs.push([])
      continue
    }
    const on = { scale: score.scale, polarity: score.polarity }
    const at = (value: number) => y(inHundredths(value, on))
    const { value, interval } = score.mean
    runs.at(-1)!.push({
      touchpointId: part.view.touchpoint.id,
      x: middleOfColumn(part) + customerLine.besidePoint,
      y: at(value),
      ends: interval && { low: at(interval.low), high: at(interval.high) },
      faint: score.isTentative,
    })
  }
  return runs.filter(run => run.length > 0)
}
