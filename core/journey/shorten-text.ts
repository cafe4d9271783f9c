const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The beginning of a text, cut between what readers take for characters; one that is too long itself, within it.
 * @param fits whether a beginning is short enough; where one is, so is every shorter one
 */
export function beginningOf(text: string, fits: (beginning: string) => boolean): string {
  return fits(text) ? text : joinWhile(graphemesOf(text), fits) || joinWhile(text, fits)
}

function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text))
    yield segment
}

function joinWhile(pieces: Iterable<string>, fits: (joined: string) => boolean): string {
  let joined = ''
  for (const piece of pieces) {
    if (!fits(joined + piece))
      break
    joined += piece
  }
  return joined
}

/**
 * A text where it is short enough, else its beginning with an ellipsis, which says that there is more.
 * @param most UTF-16 units, the ellipsis among them
 */
export function shortenText(text: string, most: number): string {
  if (text.length <= most)
    return text
  const beginning = beginningOf(text, start => start.length < most)
  return `${beginning.trimEnd()}…`.toWellFormed()
}
