import type { TextRange } from '../../core/journey/privacy/number-forms.ts'
import type { RedactionRules } from '../../core/journey/redaction-rules.ts'
import { hideParts } from '../../core/journey/privacy/hide-private-text.ts'
import { isKindCovered } from '../../core/journey/redaction-rules.ts'
import { createPrivateFinder } from '../scan/private-finder.ts'

/** Where a text has what the rules would cover in a picture of it; parts may overlap. */
export function findCovered(text: string, rules: RedactionRules): TextRange[] {
  return createPrivateFinder(rules.words).find(text).filter(({ kind }) => isKindCovered(kind, rules))
}

/** A text that stands beside a picture, with an ellipsis in the place of all that is covered in the picture. */
export function hideCovered(text: string, rules: RedactionRules): string {
  return hideParts(text, findCovered(text, rules))
}
