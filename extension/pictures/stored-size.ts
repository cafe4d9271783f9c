/** Of a stored picture: a phone's whole screen pixel by pixel, and of a photo enough to read a parcel's label. */
const mostPixels = 5_000_000

/** Its longest edge: a letter that was captured as a whole stays readable. */
const longestEdge = 8_000

interface Size {
  width: number
  height: number
}

/** How large a picture from elsewhere is stored, in its own proportions. */
export function storedSize({ width, height }: Size): Size {
  const scale = Math.min(1, Math.sqrt(mostPixels / (width * height)), longestEdge / Math.max(width, height))
  const scaled = (edge: number) => Math.max(1, Math.round(edge * scale))
  return { width: scaled(width), height: scaled(height) }
}
