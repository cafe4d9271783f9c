import type { PrivateSpan } from './privacy/find-private-text.ts'
import { cutOut } from './cut-text.ts'

/**
 * A text without its private parts, for each of which `[…]` stands.
 * @param spans of the text, in the order in which they stand
 * @param kept the indices of those that stay
 */
export function cutPrivateText(text: string, spans: readonly PrivateSpan[], kept: readonly number[] = []): string {
  return spans.reduceRight(
    (left, { start, end }, index) => kept.includes(index) ? left : cutOut(left, start, end),
    text,
  )
}
