import type { TextRange } from '../../core/journey/privacy/number-forms.ts'
import { findPrivateText } from '../../core/journey/privacy/find-private-text.ts'
import { mayHoldPrivateText } from '../../core/journey/privacy/may-hold-private-text.ts'
import { findOwnWords, ownWordsPattern } from '../../core/journey/privacy/own-words.ts'
import { ownWordKind } from '../../core/journey/privacy/private-field-kind.ts'

/** A private part of a text, and what is private about it. */
interface FoundPart extends TextRange {
  kind: string
}

/** Finds what is private in texts. */
export interface PrivateFinder {
  /** Whether it is worth looking, which most texts are not. */
  mayHold: (text: string) => boolean
  /** Parts of different kinds may overlap. */
  find: (text: string) => FoundPart[]
}

/** @param ownWords what somebody wants covered beside what Kairos finds by itself */
export function createPrivateFinder(ownWords: readonly string[]): PrivateFinder {
  const pattern = ownWordsPattern(ownWords)
  const findOwn = (text: string) => pattern ? findOwnWords(pattern, text) : []
  return {
    mayHold: text => mayHoldPrivateText(text) || findOwn(text).length > 0,
    find: text => [...findOwn(text).map(range => ({ ...range, kind: ownWordKind })), ...findPrivateText(text)],
  }
}
