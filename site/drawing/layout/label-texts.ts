import type { TextBox } from './text-box.ts'
import type { TextSpace, Typesetter } from './typeset.ts'
import { textStyles } from './text-styles.ts'
import { typeset } from './typeset.ts'

/** The two short lines of a pivotal candidate, still without their height. */
export function labelTexts(
  [head, detail]: [string, string],
  space: Omit<TextSpace, 'y'>,
  typesetter: Typesetter,
): { head: TextBox, detail: TextBox } {
  return {
    head: typeset(head, { ...space, y: 0 }, textStyles.label, typesetter),
    detail: typeset(detail, { ...space, y: 0 }, textStyles.small, typesetter),
  }
}
