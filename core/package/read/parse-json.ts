const [comma, bracket, brace] = [0x2C, 0x5B, 0x7B]

/**
 * How many values bytes of JSON hold at most: no more than commas and opening brackets. Those in texts are counted too,
 * so it is a cap and no figure.
 */
export function countValues(bytes: Uint8Array): number {
  let count = 0
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]
    if (byte === comma || byte === bracket || byte === brace)
      count++
  }
  return count
}

/**
 * Parses JSON from elsewhere. A key `__proto__` is dropped: it would change what an object is, not what it holds.
 * @throws where it is no JSON
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  // A reviver would be asked about every single value, which takes ten times as long.
  if (text.includes('__proto__') || text.includes('\\u00'))
    dropPrototypes(value)
  return value
}

/** Without recursion: what is nested deeper than any stack is nothing unusual here. */
function dropPrototypes(whole: unknown): void {
  const waiting = [whole]
  while (waiting.length > 0) {
    const part = waiting.pop()
    if (typeof part !== 'object' || part === null)
      continue
    Reflect.deleteProperty(part, '__proto__')
    for (const inner of Object.values(part))
      waiting.push(inner)
  }
}
