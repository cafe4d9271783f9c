/**
 * Whether a text fits a pattern in which stars stand for any run of characters: each part in its turn, the first at the
 * beginning and the last at the end. A regular expression might take ages.
 * @param parts what stands between the stars; one alone is the whole text
 */
export function fitsStars(parts: readonly string[], text: string): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!]
  if (parts.length === 1)
    return text === first
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false
  const end = text.length - last.length
  let from = first.length
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from)
    if (found < 0 || found + part.length > end)
      return false
    from = found + part.length
  }
  return true
}
