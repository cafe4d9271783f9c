import type { EvidenceSelector, QuoteEvidence } from '../../core/journey/evidence.ts'
import type { TextAnchors } from '../selection/selection-answer.ts'
import { cutPrivateText } from '../../core/journey/cut-private-text.ts'
import { findPrivateText } from '../../core/journey/privacy/find-private-text.ts'

/** Text of a page that can be quoted. */
export interface Quotable {
  text: string
  anchors: TextAnchors
}

/** What stands beside the words may be a part of something private. */
const mayBePrivate = /@|\d.{0,2}\d.{0,2}\d.{0,2}\d/

/**
 * A quote as evidence, without what is private in it.
 * @param kept the indices of those private parts, in their order, that stay in it
 */
export function quoteOf({ text, anchors }: Quotable, kept: readonly number[] = []): QuoteEvidence {
  const shown = cutPrivateText(text, findPrivateText(text), kept)
  const { start, end, css } = anchors
  return {
    kind: 'quote',
    text: shown,
    selectors: [
      ...shown === text ? [exactly(anchors)] : [],
      { kind: 'position', value: `${start}-${end}` },
      { kind: 'css', value: css },
    ],
  }
}

function exactly({ exact, prefix, suffix }: TextAnchors): EvidenceSelector {
  const beside = { prefix, suffix }
  const telling = Object.entries(beside).filter(([, text]) => text !== '' && !mayBePrivate.test(text))
  return { kind: 'text', value: exact, ...Object.fromEntries(telling) }
}
