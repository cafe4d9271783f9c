/** A text as the rules read it: one sign for each meaning, and nothing that nobody sees. */
export interface PlainText {
  text: string
  /** Where a sign of it stands in the text as it was. */
  indexIn: (index: number) => number
}

/** Chances to break a line, marks of direction and joiners: pages put them into addresses and round numbers. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/

/** Narrow, full-width and unbreakable blanks, and strokes of any length. */
const blanks = /[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
const strokes = /[\u2010-\u2015\u2212\u2500\uFE58\uFE63]/g

/** ASCII in the width of a Chinese character. */
const fullWidth = /[\uFF01-\uFF5E]+/g

/** Full-width letters, digits and punctuation, blanks and strokes become ASCII; what nobody sees is left out. */
export function plainText(written: string): PlainText {
  const positions = unseen.test(written) ? seenPositions(written) : null
  const seen = positions === null ? written : Array.from(positions, position => written[position]).join('')
  const text = seen.replace(blanks, ' ').replace(strokes, '-').replace(fullWidth, run => run.normalize('NFKC'))
  return { text, indexIn: index => positions?.[index] ?? index }
}

function seenPositions(written: string): number[] {
  return Array.from({ length: written.length }, (_, index) => index).filter(index => !unseen.test(written[index]!))
}
