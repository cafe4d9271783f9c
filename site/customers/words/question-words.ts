import type { ScoredQuestion } from '../../../core/customers/scores/score-kind.ts'
import type { Scale } from '../../../core/journey/criterion.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { SourceKind } from '../../../core/journey/source/source-kind.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import { isTask } from '../../../core/customers/by-hand/question-forms.ts'
import { scoreKindOf } from '../../../core/customers/scores/score-kind.ts'
import { scaleValues } from '../../../core/journey/criterion.ts'
import { formatNumber } from '../../../core/locales/format-number.ts'
import { scoredBoxes } from '../../../core/metrics/boxes.ts'

/** How a question is asked and scored, in words; of one that is answered in words alone only that. */
export interface QuestionWords {
  /** The name of its score, such as "CSAT". */
  score: string
  /** What the figure says: "share of answers 4–5", "mean on 1–5". */
  meaning: string
  /** Its scale, which end of it is good, and which points count as satisfied. */
  asked: string
}

/**
 * Says how a question is asked and scored.
 * @param sourceKind of the source that asks it: a usability test has tasks, which are done or not
 */
export function questionWords(
  question: SourceQuestion,
  t: Translate,
  language: Language,
  sourceKind?: SourceKind,
): QuestionWords {
  const { scale, polarity } = question
  if (!scale)
    return { score: '', meaning: '', asked: t('customers.question.inWords') }
  if (sourceKind === 'usability-test' && isTask(question)) {
    const [score, meaning] = [t('customers.score.name.task'), t('customers.score.meaning.task')]
    return { score, meaning, asked: t('customers.question.task') }
  }
  const kind = scoreKindOf(question)
  const satisfied = satisfiedPoints(question, scale)
  const [range, boxes] = [scaleValues(scale), satisfied].map(points => pointRange(points, language))
  const counting = kind === 'top-boxes' ? t('customers.question.satisfied', { range: boxes }, satisfied.length) : ''
  return {
    score: t(`customers.score.name.${kind === 'top-boxes' && question.subject === 'satisfaction' ? 'csat' : kind}`),
    meaning: t(`customers.score.meaning.${kind}`, { range, boxes }),
    asked: [t(`customers.question.scale.${polarity}`, { range }), counting].filter(Boolean).join(t('common.list.dot')),
  }
}

/** The points at the good end that count as satisfied; the usual two where the question names none. */
function satisfiedPoints({ polarity, boxes }: ScoredQuestion, scale: Scale): number[] {
  const values = scaleValues(scale)
  const n = scoredBoxes({ scale, boxes })
  return polarity === 'high-is-good' ? values.slice(-n) : values.slice(0, n)
}

/** Points of a scale from the first to the last: "4–5", and "−2 to 2" where a dash would be read as a minus. */
export function pointRange(values: readonly number[], language: Language): string {
  const [low, high] = [values[0]!, values.at(-1)!].map(value => formatNumber(value, language))
  return low === high ? low! : `${low}–${high}`
}
