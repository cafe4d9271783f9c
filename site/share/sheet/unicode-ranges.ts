/** Whether any character of a text lies in a CSS `unicode-range`, such as `U+0020-007E, U+2212`. */
export function holdsAnyOf(range: string, text: string): boolean {
  const spans = range.split(',').map(spanOf)
  return Array.from(text).some((character) => {
    const code = character.codePointAt(0)!
    return spans.some(([first, last]) => first <= code && code <= last)
  })
}

function spanOf(span: string): [first: number, last: number] {
  const [first = '', last = first] = span.trim().replace('U+', '').split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}
