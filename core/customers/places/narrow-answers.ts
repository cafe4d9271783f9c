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
  const groups = groupsAmong(dimension => cells.map(({ by }) => by[dimension]), { markets, channels, segments })
  const kept = Object.entries(groups) as [Dimension, readonly string[]][]
  const isKept = ({ by }: CountCell) => kept.every(([dimension, names]) => isAmong(by[dimension], names))
  return {
    cells: kept.length === 0 ? cells : cells.filter(isKept),
    narrowing: {
      months: isPeriodKnown && months ? months : null,
      groups,
      isMarketUnknown: Boolean(markets?.length) && groups.market === undefined,
      isPeriodUnknown: !isPeriodKnown && months !== undefined,
    },
  }
}

/** Whether some answers are wanted and others not, by anything but when they were given. */
export function isNarrowed({ markets, channels, segments }: WantedAnswers): boolean {
  return [markets, channels, segments].some(names => names && names.length > 0)
}

/**
 * What a source calls those of each dimension that are wanted; without the dimensions that it does not tell, or of
 * which it knows none but a market.
 * @param namesIn all that it tells of a dimension; null for what it says nothing of
 */
export function groupsAmong(
  namesIn: (dimension: Dimension) => readonly (string | null)[],
  { markets, channels, segments }: Omit<WantedAnswers, 'months'>,
): Narrowing['groups'] {
  const namedAlike = (dimension: Dimension, wanted: readonly string[] | undefined): Narrowing['groups'] => {
    const names = wanted?.length ? namesOf(namesIn(dimension), wanted) : null
    return names ? { [dimension]: names } : {}
  }
  const isMarketTold = markets?.length && namesIn('market').some(name => name !== null)
  return {
    ...isMarketTold && { market: markets },
    ...namedAlike('market', markets),
    ...namedAlike('channel', channels),
    ...namedAlike('segment', segments),
  }
}

function isAmong(name: string | null, names: readonly string[]): boolean {
  return name !== null && names.includes(name)
}

/** What a source calls those that are wanted, whatever their case and width; null where it knows none of them. */
function namesOf(told: readonly (string | null)[], wanted: readonly string[]): readonly string[] | null {
  const keys = new Set(wanted.map(nameKey))
  const names = [...new Set(told)].filter((name): name is string => name !== null && keys.has(nameKey(name)))
  return names.length > 0 ? names.sort() : null
}
