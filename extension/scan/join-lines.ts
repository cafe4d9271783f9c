import type { PageBox } from './page-box.ts'
import { hullOf } from './page-box.ts'

/** How far two boxes of one line may lie apart, in CSS pixels. */
const mostGap = 3

/** One box for each line: a text that runs through several elements has one for each of them. */
export function joinLines(rects: readonly PageBox[]): PageBox[] {
  const lines: PageBox[] = []
  for (const { x, y, width, height } of rects) {
    const last = lines.at(-1)
    if (last && areOneLine(last, { x, y, width, height }))
      lines[lines.length - 1] = hullOf(last, { x, y, width, height })
    else
      lines.push({ x, y, width, height })
  }
  return lines
}

function areOneLine(a: PageBox, b: PageBox): boolean {
  const isSameHeight = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > Math.min(a.height, b.height) / 2
  return isSameHeight && b.x <= a.x + a.width + mostGap && a.x <= b.x + b.width + mostGap
}
