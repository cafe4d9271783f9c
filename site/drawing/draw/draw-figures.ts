import type { FigureBox, GuessMarks, MapBoxes } from '../layout/map-boxes.ts'
import type { Palette } from '../palette.ts'
import type { Part } from './svg-part.ts'
import { measures } from '../measures/measures.ts'
import { drawEach } from './draw-each.ts'
import { drawScoreBar } from './draw-score-bar.ts'
import { appendHatch } from './hatch.ts'
import { appendHairline, appendText, groupOf } from './svg-part.ts'

const { figureLane } = measures

/** Draws what customers say, and how auditors and guesses differ from it. */
export function drawFigures(parent: Part, { figures }: MapBoxes, palette: Palette): void {
  drawEach(groupOf(parent, 'figures'), figures, ({ key }) => key, (part, figure) => drawFigure(part, figure, palette))
}

function drawFigure(part: Part, figure: FigureBox, palette: Palette): void {
  const { texts, bar, guesses, level, gap } = figure
  if (gap)
    appendHatch(part, gap)
  if (bar && level !== null)
    drawLevel(part, level, bar.y, palette)
  if (bar)
    drawScoreBar(part, bar, colourOf(figure, palette), palette)
  if (guesses)
    drawGuesses(part, guesses, palette)
  texts.forEach(text => appendText(part, text, palette, { halo: gap !== null }))
}

/** Beside guesses it is customers alone who have a bar. */
function colourOf({ faint, voice, guesses }: FigureBox, { ink2, ink3, customer }: Palette): string {
  if (guesses || (voice === 'customer' && !faint))
    return customer
  return faint ? ink3 : ink2
}

/** A ring for each guess, fuller where several are the same, and an upright stroke at their median. */
function drawGuesses(part: Part, { y, dots, median }: GuessMarks, { staff }: Palette): void {
  const { guessRadius: r, guessStroke, guessFill, medianHalf, medianStroke } = figureLane
  const ring = { 'cy': y, r, 'fill': staff, 'fill-opacity': guessFill, 'stroke': staff, 'stroke-width': guessStroke }
  for (const cx of dots)
    append(part, 'circle', { cx, ...ring })
  const ends = { x1: median, x2: median, y1: y - medianHalf, y2: y + medianHalf }
  append(part, 'line', { ...ends, 'stroke': staff, 'stroke-width': medianStroke })
}

function append(part: Part, tag: 'circle' | 'line', attributes: Record<string, string | number>): void {
  const shape = part.append(tag)
  for (const [name, value] of Object.entries(attributes))
    shape.attr(name, value)
}

/** A short stroke through the bar where neither side is higher. */
function drawLevel(part: Part, x: number, y: number, { lineStrong }: Palette): void {
  const { levelStroke } = figureLane
  const at = Math.round(x)
  appendHairline(part, { x1: at, x2: at, y1: y - levelStroke, y2: y + levelStroke, dashed: false })
    .attr('stroke', lineStrong)
}
