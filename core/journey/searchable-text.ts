import { withFewMarks } from './few-marks.ts'
import { plainWords } from './same-name.ts'

const closeScripts = ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Thai', 'Lao', 'Khmer', 'Myanmar']

/** A letter or figure of a script that sets no blanks between its words, and one of any other. */
const close = `[${closeScripts.map(script => String.raw`\p{scx=${script}}`).join('')}]`
const spaced = String.raw`[\S--${close}]`

const borders = new RegExp(`(?<=${close})(?=${spaced})|(?<=${spaced})(?=${close})`, 'gv')
const startsClose = new RegExp(`^${close}`, 'v')
const endsClose = new RegExp(`${close}$`, 'v')

/**
 * A text as words are looked for in it: its words in lower case, whatever their width and accents, with one blank
 * around each, and around each run of Chinese.
 */
export function searchableText(text: string): string {
  const plain = withFewMarks(plainWords(text).join(' ')).normalize('NFC')
  return plain === '' ? ' ' : ` ${plain.replace(borders, ' ')} `
}

/** Whether words of a searchable text are of a script that sets no blanks between them, as their first letter tells. */
export function isUnspaced(words: string): boolean {
  return startsClose.test(words)
}

/**
 * What stands in a searchable text wherever it has some words: whole words, of which the last may go on where `isOpen`;
 * Chinese stands anywhere in a run. Empty for words without letters and digits.
 */
export function searchedFor(words: string, isOpen: boolean): string {
  const inner = searchableText(words).trim()
  const end = isOpen || endsClose.test(inner) ? '' : ' '
  return inner && `${isUnspaced(inner) ? '' : ' '}${inner}${end}`
}
