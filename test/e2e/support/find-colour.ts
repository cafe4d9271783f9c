/** A picture's bytes in base64, and what to look for in it: red, green and blue. */
interface Wanted {
  data: string
  colour: number[]
}

/** Runs in a page: how many pixels of a picture are of a colour, and where the first and the last of them lie. */
export async function findColour({ data: bytes, colour }: Wanted) {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), character => character.charCodeAt(0))]))
  const { width, height } = bitmap
  const pen = new OffscreenCanvas(width, height).getContext('2d')!
  pen.drawImage(bitmap, 0, 0)
  const { data } = pen.getImageData(0, 0, width, height)
  const found = { count: 0, left: width, top: height, right: 0, bottom: 0 }
  for (let at = 0; at < data.length; at += 4) {
    // Packing a picture blurs a colour a little.
    if (colour.some((value, channel) => Math.abs(data[at + channel]! - value) > 24))
      continue
    const [x, y] = [at / 4 % width, Math.floor(at / 4 / width)]
    found.count++
    found.left = Math.min(found.left, x)
    found.top = Math.min(found.top, y)
    found.right = Math.max(found.right, x + 1)
    found.bottom = Math.max(found.bottom, y + 1)
  }
  return found
}
