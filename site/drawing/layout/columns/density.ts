/** How much of a journey its columns show, the least first: its stages, its touchpoints, or these with pictures. */
export const levels = ['stages', 'touchpoints', 'pictures'] as const

export type MapLevel = typeof levels[number]

/** How columns are set. */
export interface Density {
  level: MapLevel
  /** Whether the names of touchpoints are slanted, because their words are wider than their columns. */
  isSlanted: boolean
}

/** The ways to set columns, that which needs most width first. */
export const densities: readonly Density[] = [
  { level: 'pictures', isSlanted: false },
  { level: 'touchpoints', isSlanted: false },
  { level: 'touchpoints', isSlanted: true },
  { level: 'stages', isSlanted: false },
]

/** What a map has whose columns have all the width that words and pictures need. */
export const wholeDensity = densities[0]!
