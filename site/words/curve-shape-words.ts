import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { ScoredCriterion } from '../../core/moments/scored-audit.ts'
import type { ScoreWords } from './score-words.ts'
import { touchpointsOf } from '../../core/journey/journey-view.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { smallestOnScale } from '../../core/moments/smallest-difference.ts'
import { risesAndFalls } from '../../core/scores/rises-and-falls.ts'
import { createScoreWords } from './score-words.ts'
import { mostNamed, withRest } from './with-rest.ts'

/** A touchpoint on the curve. */
interface Point {
  name: string
  value: number
  island: number | null
}

/**
 * Where a curve rises and falls, by differences that matter, and where it is lowest and highest: as it is drawn, so
 * that up is good. Touchpoints that no auditor joins are told of for themselves, since they are not compared.
 */
export function curveShapeWords(
  view: JourneyView,
  curve: ScoredCriterion,
  t: Translate,
  language: Language,
): string {
  const criterion = isolated(textIn(curve.criterion.name, language))
  const points = pointsOf(view, curve, language)
  if (points.length === 0)
    return t('map.sentence.nothing', { criterion })
  const words = createScoreWords(t, language)
  const groups = [...Map.groupBy(points, ({ island }) => island).values()]
  const shapes = groups.map(group => shapeWords(group, view, curve, words, t))
  return t('map.shape.whole', { criterion, shape: shapes.join(t('map.shape.next')) })
}

/** Those with a score, in walking order. */
function pointsOf(view: JourneyView, { scores }: ScoredCriterion, language: Language): Point[] {
  return touchpointsOf(view).flatMap(({ touchpoint: { id, name } }) => {
    const score = scores.touchpoints.get(id)
    return score && score.value !== null
      ? [{ name: isolated(textIn(name, language)), value: score.value, island: score.island }]
      : []
  })
}

function shapeWords(
  points: Point[],
  { audit }: JourneyView,
  { criterion }: ScoredCriterion,
  words: ScoreWords,
  t: Translate,
): string {
  const sign = criterion.polarity === 'low-is-good' ? -1 : 1
  const values = points.map(({ value }) => sign * value)
  const least = smallestOnScale(audit, criterion.scale)
  const said = ({ name, value }: Point) => t('map.shape.at', { name, value: words.figure(value, criterion) })
  const legs = risesAndFalls(values, least).map(({ from, to, rises }) =>
    t(rises ? 'map.shape.rises' : 'map.shape.falls', { from: said(points[from]!), to: said(points[to]!) }))
  if (legs.length === 0)
    return t('map.shape.level', { names: namesOf(points, t) })
  const [low, high] = [Math.min, Math.max].map(end => values.reduce((a, b) => end(a, b)))
  const at = (end: number) => namesOf(points.filter((_, index) => values[index] === end), t)
  return t('map.shape.legs', { legs: legs.join(t('map.shape.then')), lowest: at(low!), highest: at(high!) })
}

function namesOf(points: Point[], t: Translate): string {
  const names = points.slice(0, mostNamed).map(({ name }) => name)
  return withRest(names, points.length, t).join(t('common.list.separator'))
}
