/** The bytes that a text in base64 stands for; throws where it is none. Quicker than to fetch them. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  // Younger than some of the browsers that Kairos runs in.
  const { fromBase64: native } = Uint8Array as { fromBase64?: typeof fromBase64 }
  return native ? native.call(Uint8Array, text) : bytesOf(text)
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = binary.charCodeAt(index)
  return bytes
}
