/**
 * Browsers put longer runs of marks in order in quadratic time, and no language writes them (UAX #15, section 13). Two
 * half-width letters become marks. It is one mark at a time, since a pattern of many runs out of stack.
 */
const markBeyondReason = /[\p{M}\uFF9E\uFF9F](?<=[\p{M}\uFF9E\uFF9F]{31})/gu

/** A text without the marks that no language writes: of a run the first thirty stay. For whatever is normalised. */
export function withFewMarks(text: string): string {
  return text.replace(markBeyondReason, '')
}
