import type { TextRange } from './number-forms.ts'
import { findAccounts } from './find-accounts.ts'
import { findCards } from './find-cards.ts'
import { findEmails } from './find-emails.ts'
import { findIdentities } from './find-identities.ts'
import { findPhones } from './find-phones.ts'
import { plainText } from './plain-text.ts'

/** What is private about a part of a text: `payment` are cards and bank accounts, `identity` numbers of a person. */
type PrivateTextKind = 'email' | 'phone' | 'payment' | 'identity'

/** A private part of a text, from its first UTF-16 unit to before the one at `end`. */
export interface PrivateSpan {
  start: number
  end: number
  kind: PrivateTextKind
}

/** The surest first. */
const finders: [PrivateTextKind, (text: string) => TextRange[]][] = [
  ['payment', findCards],
  ['payment', findAccounts],
  ['identity', findIdentities],
  ['phone', findPhones],
  ['email', findEmails],
]

/**
 * Finds e-mail addresses and numbers of phones, cards, bank accounts and persons, in the order in which they stand.
 * Where two overlap, both are covered as one of the longer's kind, or of the surer's if they are as long.
 * @param written a block's whole text as the page shows it, with a line break only where a line ends for the reader
 */
export function findPrivateText(written: string): PrivateSpan[] {
  const { text, indexIn } = plainText(written)
  const found = finders.flatMap(([kind, find]) => find(text).map(range => ({ ...range, kind })))
  return joinOverlaps(found).map(({ start, end, kind }) =>
    ({ start: indexIn(start), end: indexIn(end - 1) + 1, kind }))
}

function joinOverlaps(spans: PrivateSpan[]): PrivateSpan[] {
  const joined: PrivateSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last === undefined || last.end <= span.start)
      joined.push(span)
    else
      joined[joined.length - 1] = union(last, span)
  }
  return joined
}

function union(first: PrivateSpan, second: PrivateSpan): PrivateSpan {
  const rank = ({ kind }: PrivateSpan) => finders.findIndex(([known]) => known === kind)
  const lengthOf = ({ start, end }: PrivateSpan) => end - start
  const isFirst = lengthOf(first) - lengthOf(second) || rank(second) - rank(first)
  const { kind } = isFirst >= 0 ? first : second
  return { start: first.start, end: Math.max(first.end, second.end), kind }
}
