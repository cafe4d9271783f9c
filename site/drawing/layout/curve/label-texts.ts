import type { TextBox } from '../text/text-box.ts'
import type { TextSpace } from '../text/typeset.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { textStyles } from '../text/text-styles.ts'
import { typeset } from '../text/typeset.ts'

/** The two short lines of a pivotal candidate, still without their height; those of a hint are quieter. */
export function labelTexts(
  [head, detail]: [string, string],
  isHint: boolean,
  space: Omit<TextSpace, 'y'>,
  typesetter: Typesetter,
): { head: TextBox, detail: TextBox } {
  return {
    head: typeset(head, { ...space, y: 0 }, isHint ? textStyles.hint : textStyles.label, typesetter),
    detail: typeset(detail, { ...space, y: 0 }, textStyles.small, typesetter),
  }
}
