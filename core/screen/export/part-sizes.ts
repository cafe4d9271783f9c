/** Sizes that mail servers take, in bytes; null for a single file. */
export const partSizes = [null, 5_000_000, 10_000_000, 20_000_000] as const

export type PartSize = typeof partSizes[number]
