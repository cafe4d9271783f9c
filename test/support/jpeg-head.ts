/** How a JPEG of that width and height begins, in pixels: as much of it as is read before anybody unpacks it. */
export function jpegHead(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.of(0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0)
  const view = new DataView(bytes.buffer)
  view.setUint16(7, height)
  view.setUint16(9, width)
  return bytes
}
