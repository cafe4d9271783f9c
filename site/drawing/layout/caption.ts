import type { TextBox, TextStyle, TypeSetter } from './text-box.ts'
import { setText, textStyles } from './text-box.ts'

/** A lane's name and a quieter line under it, from `place` on. */
export function layoutCaption(name: string, note: string, place: { x: number, y: number }, room: number, setter: TypeSetter): TextBox[] {
  const set = (text: string, y: number, style: TextStyle) => setText(text, { x: place.x, y }, room, style, setter)
  const head = set(name, place.y, textStyles.body)
  return note ? [head, set(note, place.y + (head.lines.length - 1) * head.leading + 16, textStyles.small)] : [head]
}

/** The baseline of the last line among some texts; `least` where there is none. */
export function lastLine(texts: TextBox[], least = 0): number {
  return Math.max(least, ...texts.map(({ y, lines, leading }) => y + (lines.length - 1) * leading))
}
