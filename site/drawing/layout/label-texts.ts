import type { TextBox, TypeSetter } from './text-box.ts'
import { setText, textStyles } from './text-box.ts'

/** The two short lines of a pivotal candidate, still without their height. */
export function labelTexts([head, detail]: [string, string], place: Pick<TextBox, 'x' | 'anchor'>, room: number, setter: TypeSetter): { head: TextBox, detail: TextBox } {
  return {
    head: setText(head, { ...place, y: 0 }, room, textStyles.label, setter),
    detail: setText(detail, { ...place, y: 0 }, room, textStyles.small, setter),
  }
}
