import type { Scale } from '../../journey/criterion.ts'
import type { Subject } from '../../journey/source/question.ts'
import type { QuestionPlan } from './plan.ts'
import { scalePoints } from '../../journey/criterion.ts'
import { standardCriteria } from '../../journey/templates/standard-criteria.ts'
import { usualBoxes } from '../../journey/usual-boxes.ts'

/** What the subjects of questions are called among the criteria that Kairos brings with it. */
const criteria: Partial<Record<Subject, string>> = { satisfaction: 'satisfaction', ease: 'ease' }

/** Points of a scale from one number to another, in steps of one. */
export function scaleOf(min: number, max: number): Scale {
  return { min, max, step: 1 }
}

/** A question with a scale; what decides how it is counted follows from its subject and its number of points. */
export function plannedQuestion(
  wording: string,
  subject: Subject,
  scale: Scale | null,
  polarity: QuestionPlan['polarity'] = 'high-is-good',
): QuestionPlan {
  return {
    ...{ wording, subject, scale, polarity },
    boxes: scale === null ? null : boxesOf(subject, scalePoints(scale)),
    criterionId: scale === null ? null : criterionOf(subject, scalePoints(scale)),
    isOutcome: subject === 'recommendation' && scale !== null,
  }
}

/** How likely one is to recommend, from 0 to 10. */
export function recommendation(wording: string): QuestionPlan {
  return plannedQuestion(wording, 'recommendation', scaleOf(0, 10))
}

/** A question that is answered in words alone. */
export function openQuestion(wording: string): QuestionPlan {
  return plannedQuestion(wording, 'other', null)
}

/** On a scale with more, nobody counts boxes. */
const mostPoints = 11

/** The usual ones; of ease, whoever agrees at all: 5 to 7 of 7. */
function boxesOf(subject: Subject, points: number): number | null {
  if (points > mostPoints)
    return null
  if (subject === 'ease')
    return points === 7 ? 3 : usualBoxes(points)
  return subject === 'satisfaction' ? usualBoxes(points) : null
}

/** Only what is asked on as many points as auditors rate it is compared with them. */
function criterionOf(subject: Subject, points: number): string | null {
  const criterion = standardCriteria.find(({ builtIn }) => builtIn === criteria[subject])
  return criterion && scalePoints(criterion.scale) === points ? criterion.id : null
}
