import { isBlank } from './text.ts'

/** What stands for words that are left out of somebody's text. */
export const omission = '[…]'

const omissionsAround = [/\s*\[…\]\s*$/, /^\s*\[…\]\s*/] as const

/** Letters of a script that has no spaces between words. */
const unspaced = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u

/** Signs that stand close to the word before. */
const closing = /[\p{Pe}\p{Pf},.;:!?]/u

/**
 * A text without a part of it, for which `[…]` stands; where that touches another such mark, one stands for both.
 * @param start in UTF-16 units, as is the end
 */
export function cutOut(text: string, start: number, end: number): string {
  const [first, last] = beyondMarks(text, start, end)
  const before = text.slice(0, first).replace(omissionsAround[0], '').trimEnd()
  const after = text.slice(last).replace(omissionsAround[1], '').trimStart()
  const isClose = after === '' || closing.test(after[0]!)
  return `${before}${spaceBeside(before.at(-1))}${omission}${isClose ? '' : spaceBeside(after[0])}${after}`
}

/** Whether anything is left of a text but marks of what is left out. */
export function hasWords(text: string): boolean {
  return !isBlank(text.replaceAll(omission, ''))
}

/**
 * Where a text lost something to become another one.
 * @returns where it began and ended; null where the other one has anything that the text has not
 */
export function findCut(text: string, shortened: string): { start: number, end: number } | null {
  const most = Math.min(text.length, shortened.length)
  let start = 0
  while (start < most && text[start] === shortened[start])
    start++
  let same = 0
  while (same < most - start && text.at(-1 - same) === shortened.at(-1 - same))
    same++
  return start + same === shortened.length && start < text.length - same ? { start, end: text.length - same } : null
}

/** A part that begins or ends within a mark takes the mark along. */
function beyondMarks(text: string, start: number, end: number): [number, number] {
  const marks = [...text.matchAll(/\[…\]/g)].map(({ index }) => [index, index + omission.length] as const)
  const within = (at: number) => marks.find(([first, last]) => first < at && at < last)
  return [within(start)?.[0] ?? start, within(end)?.[1] ?? end]
}

function spaceBeside(letter: string | undefined): string {
  return letter === undefined || unspaced.test(letter) ? '' : ' '
}
