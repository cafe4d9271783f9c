/** What ends the rows of a text; mixed where they end in several ways. */
export type LineEnd = '\r\n' | '\n' | '\r' | 'mixed'

/** What a text must not hold for all of it to end as its beginning does. */
const otherEnds = { '\r\n': /[^\r]\n/, '\n': /\r/, '\r': /\n/, 'mixed': null }

/**
 * What ends rows in a text that goes on, such as one of several files in one whose lines end otherwise.
 * @param soFar what ended them up to here
 * @param text from the beginning of a row on
 */
export function followLineEnd(soFar: LineEnd, text: string): LineEnd {
  const differs = otherEnds[soFar]?.test(text) && (findLineEnd(text, false) ?? soFar) !== soFar
  return differs ? 'mixed' : soFar
}

/**
 * What ends rows, by the line ends outside of quotation marks; null where there are none.
 * @param isWhole whether nothing follows: else a line feed may, and a carriage return at the very end says nothing
 */
export function findLineEnd(text: string, isWhole: boolean): LineEnd | null {
  const outside = (isWhole ? text : text.replace(/\r$/, '')).replaceAll(/"[^"]*(?:"|$)/g, '')
  const ends = new Set(outside.match(/\r\n|\n|\r/g))
  return ends.size > 1 ? 'mixed' : (ends.values().next().value ?? null) as LineEnd | null
}
