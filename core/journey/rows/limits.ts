/** What is read of rows at most: a larger journey is too large to be drawn, and a larger file is no list. */
export const rowLimits = { touchpoints: 500, bytes: 20_000_000 } as const
