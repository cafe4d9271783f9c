/** What a percent-encoded part of an address says; the part itself where its bytes are no text. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  }
  catch {
    return part
  }
}
