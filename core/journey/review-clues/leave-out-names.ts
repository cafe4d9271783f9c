import { cutOut } from '../cut-text.ts'

/** Shorter ones are parts of other words. */
const shortestName = 2
const letter = /[\p{L}\p{N}]/u
/** Words of a script that has no spaces between them. */
const unspaced = /^\p{Script=Han}+$/u

/**
 * A text without the names of those who wrote it: a line that is nothing else goes, and of others `[…]` stands for the
 * name.
 */
export function leaveOutNames(text: string, names: readonly string[]): string {
  const whole = names.map(name => name.trim()).filter(name => name.length >= shortestName && letter.test(name))
  const lines = text.split('\n').filter(line => !whole.includes(line.trim()))
  return whole.reduce(withoutName, lines.join('\n').trim())
}

function withoutName(text: string, name: string): string {
  let shortened = text
  for (let index = findName(text, name, 0); index >= 0; index = findName(shortened, name, index))
    shortened = cutOut(shortened, index, index + name.length)
  return shortened
}

/** Where a name stands in a text, from some place on, and is no part of a longer word; -1 where it does not. */
function findName(text: string, name: string, from: number): number {
  const index = text.indexOf(name, from)
  const neighbours = `${text[index - 1] ?? ''} ${text[index + name.length] ?? ''}`
  const isPart = index >= 0 && !unspaced.test(name) && letter.test(neighbours)
  return isPart ? findName(text, name, index + 1) : index
}
