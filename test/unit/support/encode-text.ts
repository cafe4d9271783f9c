import type { Encoding } from '../../../core/journey/rows/encodings.ts'

/** A text in whatever encoding: browsers only decode, so all that one and two bytes mean is turned round. */
export function encodeText(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8')
    return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return utf16(text, encoding === 'utf-16le')
  const codes = codesOf(encoding)
  const bytes = new Uint8Array(text.length * 4)
  let length = 0
  for (const letter of text) {
    for (const byte of codes.get(letter) ?? missing(letter, encoding))
      bytes[length++] = byte
  }
  return bytes.slice(0, length)
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}

/** Two of those that take four bytes in GB18030, as few do: 㐁 and 😀. */
const fourBytes = [[0x81, 0x39, 0xEF, 0x30], [0x94, 0x39, 0xFC, 0x36]]

const known = new Map<Encoding, Map<string, number[]>>()

function codesOf(encoding: Encoding): Map<string, number[]> {
  const codes = known.get(encoding) ?? new Map([...allBytes(), ...fourBytes].flatMap((bytes): [string, number[]][] => {
    const letter = new TextDecoder(encoding).decode(Uint8Array.from(bytes))
    return [...letter].length === 1 && letter !== '\uFFFD' ? [[letter, bytes]] : []
  }).reverse())
  known.set(encoding, codes)
  return codes
}

function allBytes(): number[][] {
  const all = Array.from({ length: 256 }, (_, byte) => byte)
  return [...all.map(byte => [byte]), ...all.slice(128).flatMap(lead => all.slice(64).map(trail => [lead, trail]))]
}

function missing(letter: string, encoding: Encoding): never {
  throw new Error(`${letter} is not in ${encoding}`)
}
