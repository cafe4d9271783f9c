import type { Language } from '../../../core/journey/localised-text.ts'
import { wrapText } from './wrap-text.ts'

/** Size in px and weight as in CSS. */
interface Font {
  size: number
  weight: number
}

/** Width of one line of text in px. */
export type MeasureText = (text: string, font: Font) => number

/** Which ink a text is written in; `faint` is for what stands on too little. */
type Tone = 'ink' | 'ink-2' | 'ink-3'

/** One or more lines of text, placed; px from the top left of the map. */
export interface TextBox {
  /** Left edge, middle or right edge, as `anchor` says. */
  x: number
  /** Baseline of the first line. */
  y: number
  width: number
  lines: string[]
  /** From one baseline to the next. */
  leading: number
  font: Font
  tone: Tone
  anchor: 'start' | 'middle' | 'end'
}

export interface TextStyle {
  font: Font
  leading: number
  tone: Tone
}

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** The few kinds of text a map is set in; the weights are those of the tokens, in figures because they are measured with. */
export const textStyles = {
  stage: { font: { size: 15, weight: 620 }, leading: 20, tone: 'ink' },
  score: { font: { size: 24, weight: 620 }, leading: 28, tone: 'ink' },
  name: { font: { size: 13, weight: 550 }, leading: 18, tone: 'ink' },
  label: { font: { size: 12, weight: 600 }, leading: 15, tone: 'ink' },
  body: { font: { size: 12, weight: 400 }, leading: 17, tone: 'ink-2' },
  quiet: { font: { size: 12, weight: 400 }, leading: 17, tone: 'ink-3' },
  small: { font: { size: 11, weight: 400 }, leading: 15, tone: 'ink-3' },
} as const satisfies Record<string, TextStyle>

/** What setting a text needs to know. */
export interface TypeSetter {
  measure: MeasureText
  language: Language
}

/** From one baseline to the next, px; Chinese characters need more air. */
export function leadingOf(style: TextStyle, { language }: TypeSetter): number {
  return language === 'en' ? style.leading : Math.round(style.leading * 1.12)
}

/** Sets a text in lines no wider than `maxWidth`, the first baseline at `y`. */
export function setText(text: string, place: { x: number, y: number, anchor?: TextBox['anchor'] }, maxWidth: number, style: TextStyle, setter: TypeSetter): TextBox {
  const { font, tone } = style
  const leading = leadingOf(style, setter)
  const lines = wrapText(text, maxWidth, line => setter.measure(line, font), setter.language)
  const width = Math.max(0, ...lines.map(line => setter.measure(line, font)))
  return { x: place.x, y: place.y, width, lines, leading, font, tone, anchor: place.anchor ?? 'start' }
}

/** The same lines, their first baseline at `y`. */
export function moveTo(box: TextBox, y: number): TextBox {
  return { ...box, y }
}

/** From the first line's top to the last line's foot. */
export function textHeight(box: TextBox): number {
  return box.lines.length === 0 ? 0 : (box.lines.length - 1) * box.leading + box.font.size * 1.2
}

/** The rectangle a text covers. */
export function textBounds(box: TextBox): Rectangle {
  const shift = { start: 0, middle: 0.5, end: 1 }[box.anchor]
  return { x: box.x - box.width * shift, y: box.y - box.font.size * 0.92, width: box.width, height: textHeight(box) }
}
