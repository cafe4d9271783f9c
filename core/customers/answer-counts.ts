/**
 * Answers as typed columns of one length. A score is 0 to 10; anything above is an answer that does not count.
 * The others are places from 0, below the `Sizes` they are used with.
 */
export interface AnswerColumns {
  score: Uint8Array
  touchpoint: Uint16Array
  month: Uint16Array
  segment: Uint16Array
}

/** How many touchpoints, months and segments there are. */
export interface Sizes {
  touchpoint: number
  month: number
  segment: number
}

/** How many answers of each kind every cell of touchpoint x month x segment has. */
export interface AnswerCounts {
  sizes: Sizes
  /** Four counts for each cell (detractors, passives, promoters, excluded), cells `1 << bits` apart in each direction. */
  counts: Int32Array
  bits: Sizes
}

const bitsFor = (size: number) => Math.ceil(Math.log2(Math.max(1, size)))

/**
 * Counts answers in a single pass. Distances between cells are powers of two and kinds are told by the sign of a difference,
 * since a multiplication or a look-up for each answer would take as long as all the rest.
 */
export function countAnswers({ score, touchpoint, month, segment }: AnswerColumns, sizes: Sizes): AnswerCounts {
  const segmentBits = 2
  const monthBits = segmentBits + bitsFor(sizes.segment)
  const touchpointBits = monthBits + bitsFor(sizes.month)
  const counts = new Int32Array(sizes.touchpoint << touchpointBits)
  for (let row = 0; row < score.length; row++) {
    const given = score[row]!
    const kind = (6 - given >>> 31) + (8 - given >>> 31) + (10 - given >>> 31)
    const cell = touchpoint[row]! << touchpointBits | month[row]! << monthBits | segment[row]! << segmentBits | kind
    counts[cell] = counts[cell]! + 1
  }
  return { sizes, counts, bits: { touchpoint: touchpointBits, month: monthBits, segment: segmentBits } }
}
