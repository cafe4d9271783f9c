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

/** Scores that differ in kind lie below 16, so that four of them are told apart in one word. */
const mostScore = 15

/** Bits that an index of a month and of a segment takes. */
type Bits = Omit<Sizes, 'touchpoint'>

const bitsFor = (size: number) => Math.ceil(Math.log2(Math.max(1, size)))

/**
 * The answers of each kind in every cell of touchpoint x month x segment, `kinds` counts for each, segments changing
 * fastest. Each answer is looked at once.
 */
export function countAnswers(columns: AnswerColumns, sizes: Sizes): Int32Array {
  const bits = { segment: bitsFor(sizes.segment), month: bitsFor(sizes.month) }
  const spread = new Int32Array(sizes.touchpoint << bits.month + bits.segment + 2)
  const capped = { ...columns, score: inFourBits(columns.score) }
  const fitsHalf = bitsFor(sizes.touchpoint) + bits.month + bits.segment <= 16
  const counted = fitsHalf ? countFours(spread, capped, bits) : 0
  countOnes(spread, capped, bits, counted)
  return sideBySide(spread, sizes, bits)
}

/** Puts cells side by side that lie powers of two apart. */
function sideBySide(spread: Int32Array, sizes: Sizes, bits: Bits): Int32Array {
  const counts = new Int32Array(sizes.touchpoint * sizes.month * sizes.segment * kinds)
  const length = sizes.segment * kinds
  let cell = 0
  for (let touchpoint = 0; touchpoint < sizes.touchpoint; touchpoint++) {
    for (let month = 0; month < sizes.month; month++, cell += length) {
      const start = (touchpoint << bits.month | month) << bits.segment + 2
      counts.set(spread.subarray(start, start + length), cell)
    }
  }
  return counts
}

/** The column itself where every score is below 16, else one in which those above are 15. */
function inFourBits(column: Uint8Array): Uint8Array {
  return areInFourBits(column) ? column : column.map(score => Math.min(score, mostScore))
}

/** Whether every score is below 16; four of them are looked at at once, where they can be read as one word. */
function areInFourBits(column: Uint8Array): boolean {
  const words = wordsOf(column) ?? new Uint32Array()
  let seen = 0
  for (let index = 0; index < words.length; index++)
    seen |= words[index]!
  const rest = column.subarray(words.length * 4)
  return (seen & 0xF0F0F0F0) === 0 && rest.every(score => score <= mostScore)
}

/** A column as words of four bytes, without what is left over at its end; null where it does not begin with a word. */
function wordsOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array): Uint32Array | null {
  return byteOffset % 4 === 0 ? new Uint32Array(buffer, byteOffset, byteLength >> 2) : null
}

/**
 * Counts four answers at a time: in a word are four scores, or two indices, and each step works on all of them. The
 * first of them is the lowest part of its word, as on every machine that browsers run on. Cells lie powers of two
 * apart, since a multiplication for each answer would cost as much as reading it. All is written out, since a function
 * for it would cost a fifth more time.
 * @returns how many answers were counted
 */
function countFours(spread: Int32Array, columns: AnswerColumns, bits: Bits): number {
  const [scores, touchpoints] = [wordsOf(columns.score), wordsOf(columns.touchpoint)]
  const [months, segments] = [wordsOf(columns.month), wordsOf(columns.segment)]
  if (!scores || !touchpoints || !months || !segments)
    return 0
  const cellBits = bits.month + bits.segment
  for (let four = 0, two = 0; four < scores.length; four++, two += 2) {
    const score = scores[four]!
    // A byte's highest bit is set from 7, from 9 and from 11 on: together they are its kind.
    const kind = (((score + 0x79797979) & 0x80808080) >>> 7)
      + (((score + 0x77777777) & 0x80808080) >>> 7)
      + (((score + 0x75757575) & 0x80808080) >>> 7)
    const front = touchpoints[two]! << cellBits | months[two]! << bits.segment | segments[two]!
    const back = touchpoints[two + 1]! << cellBits | months[two + 1]! << bits.segment | segments[two + 1]!
    const first = (front & 0xFFFF) << 2 | kind & 3
    const second = front >>> 16 << 2 | kind >>> 8 & 3
    const third = (back & 0xFFFF) << 2 | kind >>> 16 & 3
    const fourth = back >>> 16 << 2 | kind >>> 24 & 3
    spread[first] = spread[first]! + 1
    spread[second] = spread[second]! + 1
    spread[third] = spread[third]! + 1
    spread[fourth] = spread[fourth]! + 1
  }
  return scores.length * 4
}

/** Counts answers from a row on, one by one. */
function countOnes(spread: Int32Array, columns: AnswerColumns, bits: Bits, from: number): void {
  const { score, touchpoint, month, segment } = columns
  for (let row = from; row < score.length; row++) {
    const cell = (touchpoint[row]! << bits.month | month[row]!) << bits.segment | segment[row]!
    const index = cell << 2 | kindOf(score[row]!)
    spread[index] = spread[index]! + 1
  }
}

function kindOf(score: number): number {
  return Number(score >= 7) + Number(score >= 9) + Number(score >= 11)
}
