import type { Mark } from '../../core/journey/observation.ts'
import { keysOf } from '../../core/journey/keys-of.ts'

/** What of a pressed key decides what it means. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What a key does while an observation is described; the position is one on a criterion's scale, from 1. */
export type PanelKey
  = | { act: 'rate', position: number }
    | { act: 'mark', mark: Mark }
    | { act: 'save' | typeof acts[keyof typeof acts] }

/** The letters that take what is selected in the page: as a quote, or as a customer's words. */
export const selectionLetters = { quote: 'Q', words: 'V' } as const

/** The letter that sets or takes back each mark. */
export const markLetters = { pain: 'P', gain: 'G', pivotal: 'M' } as const satisfies Record<Mark, string>

/** The letter that photographs the page from top to bottom. */
export const fullPageLetter = 'F'

/** The letter that begins to point at something in the page. */
export const pickLetters = { area: 'A', element: 'E' } as const

const acts = {
  '#': 'tags',
  '/': 'find',
  '?': 'help',
  'ArrowLeft': 'previous',
  'ArrowRight': 'next',
  'Backspace': 'take-back',
  'a': 'area',
  'b': 'belief',
  'c': 'by-criterion',
  'e': 'element',
  'f': 'full-page',
  'n': 'note',
  'o': 'no-page',
  'q': 'quote',
  'r': 'retake',
  's': 'suggestion',
  't': 'touchpoint',
  'v': 'words',
  'w': 'wait',
  'x': 'could-not-reach',
} as const

const marks = new Map(keysOf(markLetters).map(mark => [markLetters[mark].toLowerCase(), mark]))

/** Whether what is typed after a key goes into the field that it enters. */
export function entersField(key: PanelKey | null): boolean {
  return key !== null && ['touchpoint', 'tags', 'find', 'note'].includes(key.act)
}

/** What a key means to the panel; null where it means nothing there, and belongs to whatever has the focus. */
export function panelKeyOf(pressed: PressedKey): PanelKey | null {
  if (pressed.altKey)
    return null
  if (pressed.ctrlKey || pressed.metaKey)
    return pressed.key === 'Enter' ? { act: 'save' } : null
  const position = digitOf(pressed)
  return position === null ? namedKeyOf(pressed) : { act: 'rate', position }
}

/** 1 to 9, whatever the keyboard writes in its row of digits: AZERTY has them behind Shift, Arabic has its own. */
function digitOf({ key, code, shiftKey }: PressedKey): number | null {
  const character = characterOf(key)
  if (/^\d$/.test(character))
    return Number(character) || null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)
  return digit && character !== '' && !shiftKey ? Number(digit[1]) : null
}

function namedKeyOf({ key, code, shiftKey }: PressedKey): PanelKey | null {
  const name = characterOf(key) === '' ? key : letterOf(characterOf(key), code)
  if (shiftKey && name.startsWith('Arrow'))
    return null
  const mark = marks.get(name)
  if (mark)
    return { act: 'mark', mark }
  return Object.hasOwn(acts, name) ? { act: acts[name as keyof typeof acts] } : null
}

/** A Latin letter as it is; one of another script is the letter that stands at its place on a Latin keyboard. */
function letterOf(character: string, code: string): string {
  const isForeign = /^[\p{L}\p{M}]$/u.test(character) && !/^[a-z]$/i.test(character)
  const place = isForeign && /^Key([A-Z])$/.exec(code)
  return (place ? place[1]! : character).toLowerCase()
}

/** The one character that a key writes, full-width forms as plain ones; empty where it writes none. */
function characterOf(key: string): string {
  const character = key.normalize('NFKC').replace('؟', '?')
  return [...character].length === 1 ? character : ''
}
