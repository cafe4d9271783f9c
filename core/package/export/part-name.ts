import type { Id } from '../../journey/identifier.ts'
import type { Timestamp } from '../../journey/timestamp.ts'
import { localTime } from '../../journey/local-time.ts'
import { fileEnding } from '../format.ts'
import { fileStem } from './file-name.ts'

/** What a part's name says. */
export interface PartNaming {
  /** The audit's title, and who copies it. */
  words: string[]
  at: Timestamp
  /** Which part of the audit it is, from 1. */
  number: number
  /** Of the store that it is copied from: no two browsers ever write under one name. */
  storeId: Id
}

/** Where a part is put together before it gets its name; cloud drives leave such files alone. */
export const unfinishedEnding = '.tmp'

/** Chromium's own file beside one that it writes. */
const swapEnding = '.crswap'

/** The longest ending that a part's name ever has. */
const longestEnding = fileEnding + unfinishedEnding + swapEnding

/** What joins letters and emojis: Chromium lets no page write a file with it in its name. */
const joiners = /[\u200C\u200D]/g

/**
 * The name of a part of an audit's copy, e.g. `Web shop - Mei - 2026-11-21 10.42.07 - 0003 - 3f2a91c0.kairos`: in a
 * folder the parts of one auditor stand together, in the order of their times.
 */
export function partName({ words, at, number, storeId }: PartNaming): string {
  const facts = [localTime(at).replaceAll(':', '.'), String(number).padStart(4, '0'), shortIdOf(storeId)]
  const stem = fileStem(words.map(word => word.replace(joiners, '')), facts, longestEnding)
  // Nor one whose name begins so.
  return stem.replace(/^~/, '_') + fileEnding
}

/** Whether a file is what this store's browser left of a part when it was ended in the middle of it. */
export function isUnfinishedPart(name: string, storeId: Id): boolean {
  const unfinished = shortIdOf(storeId) + fileEnding + unfinishedEnding
  return name.endsWith(unfinished) || name.endsWith(unfinished + swapEnding)
}

function shortIdOf(storeId: Id): string {
  return storeId.slice(0, 8)
}
