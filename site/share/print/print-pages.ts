/**
 * The pages that a map is printed on, lying on their long side: what is left of them within margins of 5 mm, in mm. The
 * height lacks another millimetre, so that no rounding begins a second page.
 */
export const printPages = {
  a4: { width: 287, height: 199 },
  a3: { width: 410, height: 286 },
} as const

export type PrintPage = keyof typeof printPages

/** How large a px of the drawing is on paper where all of it has room: small letters are just over 6 pt. */
const pixelsPerMillimetre = 5

const pointsPerMillimetre = 72 / 25.4

/** The room that a map has on a page, px. */
export function roomOn(page: PrintPage): { width: number, height: number } {
  const { width, height } = printPages[page]
  return { width: width * pixelsPerMillimetre, height: height * pixelsPerMillimetre }
}

/** How large letters of a size in px are, in pt, of a sheet that is made to fit on a page. */
export function printedSize(px: number, sheet: { width: number, height: number }, page: PrintPage): number {
  const { width, height } = printPages[page]
  return px * Math.min(width / sheet.width, height / sheet.height) * pointsPerMillimetre
}
