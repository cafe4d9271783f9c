/**
 * Answers as typed columns of one length. A score is 0 to 10; anything above is an answer that does not count.
 * The others are indices from 0, below the `Sizes` they are used with.
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

/** Detractors, passives, promoters, and answers that do not count. */
export const kinds = 4

/** Values that a score may have while it is counted: four bits. */
const scores = 16

/** The kind of each score, by its order in the four counts of a cell. */
const kindOf = Array.from({ length: scores }, (_, score) => score <= 6 ? 0 : score <= 8 ? 1 : score <= 10 ? 2 : 3)

/** Bits that an index of a month and of a segment takes. */
type Bits = Omit<Sizes, 'touchpoint'>

const bitsFor = (size: number) => Math.ceil(Math.log2(Math.max(1, size)))

/**
 * The answers of each kind in every cell of touchpoint x month x segment, `kinds` counts for each, segments changing
 * fastest. Each answer is looked at once.
 */
export function countAnswers(columns: AnswerColumns, sizes: Sizes): Int32Array {
  const bits = { segment: bitsFor(sizes.segment), month: bitsFor(sizes.month) }
  const histogram = countScores({ ...columns, score: inFourBits(columns.score) }, sizes.touchpoint, bits)
  return countKinds(histogram, sizes, bits)
}

/** Puts the scores of each cell together by kind, and the cells side by side. */
function countKinds(histogram: Int32Array, sizes: Sizes, bits: Bits): Int32Array {
  const counts = new Int32Array(sizes.touchpoint * sizes.month * sizes.segment * kinds)
  let cell = 0
  for (let touchpoint = 0; touchpoint < sizes.touchpoint; touchpoint++) {
    for (let month = 0; month < sizes.month; month++) {
      for (let segment = 0; segment < sizes.segment; segment++, cell += kinds) {
        const start = ((touchpoint << bits.month | month) << bits.segment | segment) * scores
        for (let score = 0; score < scores; score++)
          counts[cell + kindOf[score]!] = counts[cell + kindOf[score]!]! + histogram[start + score]!
      }
    }
  }
  return counts
}

/** The column itself where every score is below 16, else one in which those above are 15. */
function inFourBits(column: Uint8Array): Uint8Array {
  return areInFourBits(column) ? column : column.map(score => Math.min(score, scores - 1))
}

/** Whether every score is below 16; four of them are looked at at once, where they can be read as one word. */
function areInFourBits(column: Uint8Array): boolean {
  const words = column.byteOffset % 4 === 0
    ? new Uint32Array(column.buffer, column.byteOffset, column.length >> 2)
    : new Uint32Array()
  let seen = 0
  for (let index = 0; index < words.length; index++)
    seen |= words[index]!
  const rest = column.subarray(words.length * 4)
  return (seen & 0xF0F0F0F0) === 0 && rest.every(score => score < scores)
}

/**
 * How often each score, below 16, was given in each cell. Cells lie powers of two apart, since a multiplication for
 * each answer would cost as much as reading it; and four answers are taken at a time, so that one cell is found while
 * another is written. All is written out, since a function for the index would cost a fifth more time.
 */
function countScores(columns: AnswerColumns, touchpoints: number, bits: Bits): Int32Array {
  const { score, touchpoint, month, segment } = columns
  const { month: monthBits, segment: segmentBits } = bits
  const histogram = new Int32Array(touchpoints << monthBits + segmentBits + 4)
  const whole = score.length & ~3
  for (let row = 0; row < whole; row += 4) {
    const first = ((touchpoint[row]! << monthBits | month[row]!) << segmentBits | segment[row]!) << 4
      | score[row]!
    const second = ((touchpoint[row + 1]! << monthBits | month[row + 1]!) << segmentBits | segment[row + 1]!) << 4
      | score[row + 1]!
    const third = ((touchpoint[row + 2]! << monthBits | month[row + 2]!) << segmentBits | segment[row + 2]!) << 4
      | score[row + 2]!
    const fourth = ((touchpoint[row + 3]! << monthBits | month[row + 3]!) << segmentBits | segment[row + 3]!) << 4
      | score[row + 3]!
    histogram[first] = histogram[first]! + 1
    histogram[second] = histogram[second]! + 1
    histogram[third] = histogram[third]! + 1
    histogram[fourth] = histogram[fourth]! + 1
  }
  for (let row = whole; row < score.length; row++) {
    const cell = (touchpoint[row]! << monthBits | month[row]!) << segmentBits | segment[row]!
    histogram[cell << 4 | score[row]!]! += 1
  }
  return histogram
}
