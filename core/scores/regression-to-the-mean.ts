import type { Id } from '../journey/identifier.ts'
import type { ReasonAmong } from '../reasons/no-figure.ts'
import type { JourneyScores } from './audit-score.ts'
import { mean } from '../statistics/mean.ts'
import { isAmount, summarise } from '../statistics/summary.ts'
import { fewestDegrees } from './touchpoint-score.ts'

type Summary = ReturnType<typeof summarise>

/**
 * How a touchpoint's score is expected to move in the next round if nothing changes: a low one rises, a high one falls.
 */
export interface ExpectedByRegression {
  /** (1 - reliability) x (journey mean - score), in the criterion's units; null with a `noExpected`. */
  expected: number | null
  /**
   * Share of the variance of touchpoint means that is not auditors' scatter, from 0 to 1. The estimate falls below 0
   * where touchpoints differ less than scatter alone would make them, and is then 0: all of a difference is expected to
   * vanish.
   */
  reliability: number | null
  /**
   * 'not-rated': no score; 'islands': touchpoints that are not compared have no common mean; 'scatter-unknown': the
   * residual spread has too few degrees of freedom; 'no-spread': all touchpoints score the same; 'too-large': no number
   * holds it.
   */
  noExpected?: NoExpected
}

type NoExpected = ReasonAmong<'not-rated' | 'islands' | 'scatter-unknown' | 'no-spread' | 'too-large'>

/** A touchpoint that has a score. */
interface Scored {
  id: Id
  value: number
  auditors: number
}

/**
 * Regression to the mean at every touchpoint of a round: reliability = 1 - (s^2/k)/variance of the touchpoint means,
 * with s the residual spread of auditors and k the auditors at each touchpoint.
 *
 * Where k differs, the true variance is the variance of the means less the average of s^2/k, and a touchpoint's
 * reliability is true variance/(true variance + s^2/k) with its own k: with equal k the same as above.
 */
export function expectedByRegression(scores: JourneyScores): Map<Id, ExpectedByRegression> {
  const scored = [...scores.touchpoints].map(([id, { value, auditors }]) => ({ id, value, auditors })).filter(isScored)
  const summary = summarise(scored.map(({ value }) => value))
  const reason = whyNone(scores, scored, summary)
  const expected = new Map(reason
    ? scored.map(({ id }) => [id, noExpectation(reason)])
    : regress(scored, summary!.mean, scores.spread!.deviation / summary!.deviation!))
  return new Map([...scores.touchpoints.keys()].map(id => [id, expected.get(id) ?? noExpectation('not-rated')]))
}

function whyNone({ islands, spread }: JourneyScores, scored: Scored[], summary: Summary): NoExpected | null {
  if (islands.length > 1)
    return 'islands'
  const isScatterKnown = spread && isAmount(spread.deviation) && spread.degrees >= fewestDegrees
  if (!isScatterKnown)
    return 'scatter-unknown'
  if (scored.length > 0 && !summary)
    return 'too-large'
  return summary?.deviation ? null : 'no-spread'
}

/** What is said of a touchpoint of which nothing is expected. */
export function noExpectation(noExpected: NoExpected): ExpectedByRegression {
  return { expected: null, reliability: null, noExpected }
}

/** `scatter` is the spread of auditors by that of the touchpoint means. */
function regress(scored: Scored[], journeyMean: number, scatter: number): [Id, ExpectedByRegression][] {
  const errors = scored.map(({ auditors }) => scatter ** 2 / auditors)
  const trueShare = Math.max(0, 1 - mean(errors))
  return scored.map(({ id, value }, index) => {
    const reliability = trueShare === 0 ? 0 : trueShare / (trueShare + errors[index]!)
    const expected = (1 - reliability) * (journeyMean - value)
    return [id, Number.isFinite(expected)
      ? { expected, reliability }
      : { expected: null, reliability, noExpected: 'too-large' }]
  })
}

function isScored(score: { id: Id, value: number | null, auditors: number }): score is Scored {
  return Number.isFinite(score.value) && Number.isInteger(score.auditors) && score.auditors > 0
}
