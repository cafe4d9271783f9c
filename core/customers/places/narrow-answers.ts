import type { CountCell, Dimension, MonthSpan } from '../../journey/source/source-counts.ts'
import { nameKey } from '../../journey/same-name.ts'

/** What auditors' ratings are narrowed to, so that they are set beside answers of the same; absent for all. */
export interface WantedAnswers {
  /** When answers were given: they are counted so already. */
  months?: MonthSpan
  markets?: readonly string[]
  channels?: readonly string[]
  /** Of the personas that were walked as. */
  segments?: readonly string[]
}

/** To what answers are narrowed. */
export interface Narrowing {
  /** Null for whenever they were given. */
  months: MonthSpan | null
  /** Whose they are, by what the source tells them apart by, in its own words; of all where a dimension is absent. */
  groups: Partial<Record<Dimension, readonly string[]>>
  /** Whether they should be of one market and nobody knows of which they are. */
  isMarketUnknown: boolean
  /** Whether they should be of some months and nobody knows of which they are. */
  isPeriodUnknown: boolean
}

/**
 * Answers of those that are wanted. A source that tells no markets has all that it has, which is said. Channels and
 * segments are called what the source calls them: where it knows none of those wanted, its answers are of all.
 * @param isPeriodKnown whether they are counted by when they were given
 */
export function narrowAnswers(
  cells: readonly CountCell[],
  { months, markets, channels, segments }: WantedAnswers,
  isPeriodKnown = true,
): { cells: readonly CountCell[], narrowing: Narrowing } {
  const isMarketTold = cells.some(({ by }) => by.market !== null)
  const groups: Narrowing['groups'] = {
    ...markets?.length && isMarketTold && { market: namesOf(cells, 'market', markets) ?? markets },
    ...namedAlike(cells, 'channel', channels),
    ...namedAlike(cells, 'segment', segments),
  }
  const kept = Object.entries(groups) as [Dimension, readonly string[]][]
  const isKept = ({ by }: CountCell) => kept.every(([dimension, names]) => isAmong(by[dimension], names))
  return {
    cells: kept.length === 0 ? cells : cells.filter(isKept),
    narrowing: {
      months: isPeriodKnown && months ? months : null,
      groups,
      isMarketUnknown: Boolean(markets?.length) && !isMarketTold,
      isPeriodUnknown: !isPeriodKnown && months !== undefined,
    },
  }
}

/** Whether some answers are wanted and others not, by anything but when they were given. */
export function isNarrowed({ markets, channels, segments }: WantedAnswers): boolean {
  return [markets, channels, segments].some(names => names && names.length > 0)
}

function isAmong(name: string | null, names: readonly string[]): boolean {
  return name !== null && names.includes(name)
}

function namedAlike(
  cells: readonly CountCell[],
  dimension: Dimension,
  wanted: readonly string[] | undefined,
): Narrowing['groups'] {
  const names = wanted && namesOf(cells, dimension, wanted)
  return names ? { [dimension]: names } : {}
}

/** What a source calls those that are wanted, whatever their case and width; null where it knows none of them. */
function namesOf(
  cells: readonly CountCell[],
  dimension: Dimension,
  wanted: readonly string[],
): readonly string[] | null {
  const keys = new Set(wanted.map(nameKey))
  const names = [...new Set(cells.flatMap(({ by }) => by[dimension] ?? []))].filter(name => keys.has(nameKey(name)))
  return names.length > 0 ? names.sort() : null
}
