/** A text with one blank for each run of them, and where its characters stood before. */
interface CollapsedText {
  collapsed: string
  indexOf: (index: number) => number
}

/** Draws blanks together as a page does: in its source, a number may be broken over lines. */
export function collapseBlanks(text: string): CollapsedText {
  if (!/[\t\n\f\r]| {2}/.test(text))
    return { collapsed: text, indexOf: index => index }
  const kept: number[] = []
  let collapsed = ''
  for (const { 0: part, index } of text.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) {
    const isBlank = /^[ \t\n\f\r]/.test(part)
    collapsed += isBlank ? ' ' : part
    for (let offset = 0; offset < (isBlank ? 1 : part.length); offset++)
      kept.push(index + offset)
  }
  return { collapsed, indexOf: index => kept[index]! }
}
