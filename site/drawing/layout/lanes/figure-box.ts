import type { Id } from '../../../../core/journey/identifier.ts'
import type { LaneContext } from '../lane-context.ts'
import type { FigureBox, GuessMarks, ScoreBar } from '../map-boxes.ts'
import type { Stretch } from '../stretch.ts'
import type { TextBox } from '../text/text-box.ts'
import type { TextStyle } from '../text/text-styles.ts'
import type { FiguresOfQuestion, PlaceFigure } from './figures-of-question.ts'
import { measures } from '../../measures/measures.ts'
import { withinPadding } from '../stretch.ts'
import { centreOn } from '../text/text-box.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'
import { barOnScale } from './score-bar.ts'

const { figureLane, touchpointColumn } = measures

/** Where a figure stands, and of which place. */
interface Space extends Stretch {
  placeId: Id
}

/** A figure on the baseline `y` with its interval, its bar and what it stands on; where it is narrow with less. */
export function figureBox(
  { placeId, ...stretch }: Space,
  y: number,
  figure: PlaceFigure,
  { key, voice }: FiguresOfQuestion,
  context: LaneContext,
): FigureBox {
  const space = barSpace(stretch)
  const top = y + figureLane.barUnderFigure
  const bar = barOf(figure, { ...space, y: top + roomForGuesses(figure) })
  const { scale: { min, max }, guessed } = figure
  return {
    key: `${key} ${placeId}`,
    ...stretch,
    voice,
    texts: textsOf(figure, stretch, y, figureStyle(figure, voice), context),
    bar,
    guesses: guessed ? guessMarks(guessed, figure.scale, { ...space, y: top }) : null,
    level: bar && min < 0 ? (bar.x1 * max - bar.x2 * min) / (max - min) : null,
    gap: null,
    faint: figure.isFaint,
  }
}

/** Guesses stand over what customers answered, each on a line of its own. */
function roomForGuesses({ guessed }: PlaceFigure): number {
  return guessed ? figureLane.barUnderGuesses : 0
}

function figureStyle({ isFaint }: PlaceFigure, voice: FigureBox['voice']): TextStyle {
  if (isFaint)
    return { ...textStyles.name, tone: 'ink3' }
  return voice === 'customer' ? textStyles.customer : textStyles.name
}

/** Where there is no room for words there is the figure alone, over how many it stands on. */
function textsOf(
  placeFigure: PlaceFigure,
  stretch: Stretch,
  y: number,
  style: TextStyle,
  { typesetter }: LaneContext,
): TextBox[] {
  const { figure, briefFigure, interval, counted, brief } = placeFigure
  const { x, width } = withinPadding(stretch)
  const { barUnderFigure, countedUnderBar } = figureLane
  const underBar = y + (figure === '' ? 0 : barUnderFigure + roomForGuesses(placeFigure) + countedUnderBar)
  const shown = typesetter.measure(figure, style.font) <= width ? figure : briefFigure
  const head = shown === '' ? [] : [typeset(shown, { x, y, width }, style, typesetter)]
  if (stretch.width < touchpointColumn.narrowestGap)
    return [...head, typeset(brief, { x, y: underBar, width }, textStyles.small, typesetter)]
  const afterFigure = { x: x + (head[0]?.width ?? 0) + figureLane.intervalAfterFigure, y, width }
  const beside = typeset(interval, afterFigure, textStyles.quiet, typesetter)
  const isBeside = afterFigure.x + beside.width <= x + width
  const under = isBeside || interval === '' ? [counted] : [interval, counted]
  const texts = isBeside && interval !== '' ? [...head, beside] : head
  return under.reduce((above, text, index) => {
    const line = index === 0 ? underBar : nextLine(above)
    return [...above, typeset(text, { x, y: line, width }, textStyles.small, typesetter)]
  }, texts)
}

function nextLine(above: TextBox[]): number {
  const last = above.at(-1)!
  return last.y + last.lines.length * last.leading
}

/** No wider than a touchpoint's, so that those of one lane can be compared. */
function barSpace(stretch: Stretch): Stretch {
  const { x, width } = withinPadding(stretch)
  return { x, width: Math.min(width, touchpointColumn.narrowestRated) }
}

function barOf(
  { value, interval95, scale, guessed }: PlaceFigure,
  space: Stretch & { y: number },
): ScoreBar | null {
  const [dot, ends] = guessed ? [guessed.share, guessed.shareInterval] : [value, interval95]
  return dot === null ? null : barOnScale({ value: dot, ends, uncertainty: ends ? 'interval' : 'none' }, scale, space)
}

function guessMarks(
  { guesses, median }: NonNullable<PlaceFigure['guessed']>,
  scale: PlaceFigure['scale'],
  space: Stretch & { y: number },
): GuessMarks {
  const x = (value: number) => barOnScale({ value, ends: null, uncertainty: 'none' }, scale, space).dot
  return { y: space.y, dots: guesses.map(x), median: x(median) }
}

/** A hatched stretch for a figure that there is not on the baseline `y`, with why. */
export function figureGap(
  { placeId, x, width }: Space,
  y: number,
  words: string,
  { key, voice }: FiguresOfQuestion,
  { typesetter }: LaneContext,
): FigureBox {
  const area = { x, y: y - figureLane.gapOverFigure, width, height: figureLane.gapHeight }
  const space = { x: Math.round(x + width / 2), y: 0, ...wordSpace({ x, width }), align: 'middle' } as const
  const fits = typesetter.longestPiece(words, textStyles.small.font) <= space.width
  const text = typeset(fits ? words : '', space, textStyles.small, typesetter)
  const texts = text.lines.length > 0 ? [centreOn(text, area.y + area.height / 2)] : []
  const nothing = { bar: null, guesses: null, level: null }
  return { key: `${key} ${placeId}`, x, width, voice, texts, ...nothing, gap: area, faint: true }
}

function wordSpace(stretch: Stretch): { width: number, mostLines: number } {
  return { width: withinPadding(stretch).width, mostLines: figureLane.mostLines }
}
