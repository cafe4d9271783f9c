import type { Id } from '../../journey/identifier.ts'
import type { SourceFigures } from '../../journey/source/figures.ts'
import type { CountCell, QuestionCounts, SourceCounts } from '../../journey/source/source-counts.ts'
import type { Source } from '../../journey/source/source.ts'
import { mayBeShown } from '../../customers/small-cells.ts'
import { isOfCounts } from '../../journey/source/is-of-counts.ts'

type QuestionFigures = SourceFigures['questions'][number]

/** A source without its answers, and without what tells of the files that they came in: their columns and words. */
export function withoutAnswers({ journeys, ...source }: Source): Source {
  const tied = journeys.map(({ journeyId }) => ({ journeyId, rules: [] }))
  return { ...source, journeys: tied, mapping: null, measures: [], answers: null }
}

/**
 * A source as figures: how many gave which point of the scale at each place of some journeys. A place with fewer than
 * five customers is left out with all its points; those of a place that is shown are all there, since without the few
 * at one end its score would be another.
 * @param journeyIds those of its journeys that leave
 * @returns null where nothing of it may be shown
 */
export function sourceFigures(source: Source, counts: SourceCounts, journeyIds: readonly Id[]): Source | null {
  const kept = [...source.journeys.keys()].filter(index => journeyIds.includes(source.journeys[index]!.journeyId))
  const questions = counts.questions
    .filter(({ journey }) => kept.includes(journey))
    .map(question => ({ ...questionFigures(question), journey: kept.indexOf(question.journey) }))
    .filter(({ cells }) => cells.length > 0)
  if (questions.length === 0)
    return null
  const journeys = kept.map(index => source.journeys[index]!)
  const { from = null, to = null } = source.answers ?? {}
  const states = { ...counts.states }
  const figures = { of: source.id, from, to, ...isOfCounts(source) && { isOfCounts: true }, states, questions }
  return { ...withoutAnswers({ ...source, journeys }), questions: questionsIn(figures, source), figures }
}

/** The wording of others may be a column's name, and is needed for nothing. */
function questionsIn(figures: SourceFigures, { questions }: Source): Source['questions'] {
  const shown = new Set(figures.questions.map(({ questionId }) => questionId))
  return questions.filter(({ id }) => shown.has(id))
}

function questionFigures({ questionId, journey, cells, customers, anonymous }: QuestionCounts): QuestionFigures {
  const places = shownPlaces(placesIn(cells), customers > 0)
  const shown = places.flatMap(({ place, points }) => Array.from(points, ([value, n]) => ({ place, value, n })))
  return { questionId, journey, cells: shown, customers, anonymous }
}

/** All answers at a place. */
interface PlaceCounts {
  place: Id | null
  /** How many gave each point of the scale. */
  points: Map<number, number>
  n: number
}

/** Who did not experience what is asked about gave no point. */
function placesIn(cells: readonly CountCell[]): PlaceCounts[] {
  const places = new Map<Id | null, PlaceCounts>()
  for (const { by: { place }, value, n } of cells) {
    if (value === null)
      continue
    const counts = places.get(place) ?? { place, points: new Map<number, number>(), n: 0 }
    counts.points.set(value, (counts.points.get(value) ?? 0) + n)
    counts.n += n
    places.set(place, counts)
  }
  return [...places.values()]
}

/**
 * The places of which no figure tells of fewer than five customers. What is left out could be found as the difference
 * of a total, or of the same answers by another journey's places, and those shown: where that would tell of fewer than
 * five, the smallest of the others is left out as well.
 * @param areKnown whether one customer may have answered at several places; at each of them once
 */
function shownPlaces(places: PlaceCounts[], areKnown: boolean): PlaceCounts[] {
  const bySize = places.toSorted((a, b) => a.n - b.n)
  const small = bySize.findIndex(({ n }) => isEnough(n))
  let first = small < 0 ? bySize.length : small
  while (first > 0 && first < bySize.length && !isEnough(fewestBehind(bySize.slice(0, first), areKnown)))
    first++
  return bySize.slice(first)
}

/** The fewest people who may be behind the answers at some places. */
function fewestBehind(places: PlaceCounts[], areKnown: boolean): number {
  return places.reduce((fewest, { n }) => areKnown ? Math.max(fewest, n) : fewest + n, 0)
}

function isEnough(people: number): boolean {
  return mayBeShown({ customers: 0, anonymous: people })
}
