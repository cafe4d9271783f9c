import type { TypedKind } from '../../../core/journey/text.ts'
import { textLimits } from '../../../core/journey/text.ts'
import { text } from './texts.ts'

/** What a field says of a text with so many characters too many, more than one. */
export function tooLong(kind: TypedKind, excess: number): string {
  const [n, limit] = [excess, textLimits[kind]].map(count => count.toLocaleString('en'))
  return text('common.text.tooLong', { n: n!, limit: limit! }).split(' | ')[1]!
}
