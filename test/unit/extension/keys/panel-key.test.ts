import type { PressedKey } from '../../../../extension/keys/panel-key.ts'
import { describe, expect, it } from 'vitest'
import { entersField, panelKeyOf } from '../../../../extension/keys/panel-key.ts'

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const press = (key: string, code = '', modifiers: Partial<PressedKey> = {}) =>
  panelKeyOf({ ...bare, key, code, ...modifiers })

describe('a digit rates', () => {
  it.each([
    ['of a row of digits', '4', 'Digit4', {}],
    ['of a number pad', '4', 'Numpad4', {}],
    ['of the row of an AZERTY keyboard', '\'', 'Digit4', {}],
    ['behind Shift on an AZERTY keyboard', '4', 'Digit4', { shiftKey: true }],
    ['of an Arabic keyboard', '٤', 'Digit4', {}],
    ['of a Persian keyboard', '۴', 'Digit4', {}],
    ['as an input method writes it', '４', '', {}],
  ])('%s', (_, key, code, modifiers) => {
    expect(press(key, code, modifiers)).toEqual({ act: 'rate', position: 4 })
  })

  it.each([
    ['nought', '0', 'Digit0', {}],
    ['what stands behind Shift in that row', '!', 'Digit1', { shiftKey: true }],
    ['an arrow of the number pad', 'PageUp', 'Numpad9', {}],
    ['a tab\'s number', '4', 'Digit4', { ctrlKey: true }],
    ['a menu\'s number', '4', 'Digit4', { altKey: true }],
  ])('but not %s', (_, key, code, modifiers) => {
    expect(press(key, code, modifiers)).toBeNull()
  })
})

describe('a letter', () => {
  it.each([
    ['n', 'KeyN', 'note'],
    ['N', 'KeyN', 'note'],
    ['т', 'KeyN', 'note'],
    ['ى', 'KeyN', 'note'],
    ['מ', 'KeyN', 'note'],
    ['τ', 'KeyT', 'touchpoint'],
    ['t', 'KeyK', 'touchpoint'],
    ['w', 'KeyW', 'wait'],
    ['ц', 'KeyW', 'wait'],
    ['q', 'KeyA', 'quote'],
    ['й', 'KeyQ', 'quote'],
    ['v', 'KeyV', 'words'],
    ['f', 'KeyF', 'full-page'],
    ['а', 'KeyF', 'full-page'],
    ['d', 'KeyD', null],
    ['o', 'KeyO', 'no-page'],
    ['щ', 'KeyO', 'no-page'],
    ['#', 'Backslash', 'tags'],
    ['/', 'Slash', 'find'],
    ['c', 'KeyC', 'by-criterion'],
    ['r', 'KeyR', 'retake'],
    ['／', 'Slash', 'find'],
    ['＃', 'Backslash', 'tags'],
    ['?', 'Slash', 'help'],
    ['؟', 'Slash', 'help'],
    ['？', 'Slash', 'help'],
    ['Backspace', 'Backspace', 'take-back'],
    ['Tab', 'Tab', null],
    ['Dead', 'KeyN', null],
  ])('%s on %s: %s', (key, code, act) => {
    expect(press(key, code)?.act ?? null).toBe(act)
  })

  it.each([['p', 'pain'], ['g', 'gain'], ['m', 'pivotal']])('%s marks as %s', (key, mark) => {
    expect(press(key, `Key${key.toUpperCase()}`)).toEqual({ act: 'mark', mark })
  })

  it('enters the fields of tags and of the note, also behind Shift in the row of digits', () => {
    const find = press('/')
    expect(entersField(find)).toBe(true)
    const tags = press('#', 'Digit3', { shiftKey: true })
    expect(tags).toEqual({ act: 'tags' })
    expect([tags, press('t'), press('n'), press('x'), null].map(entersField)).toEqual([true, true, true, false, false])
  })

  it.each(['t', 'ArrowRight', 'Backspace'])('with Ctrl is the browser\'s: %s', (key) => {
    expect(press(key, '', { ctrlKey: true })).toBeNull()
  })

  it('that selects is no step: Shift and an arrow', () => {
    expect(press('ArrowRight', 'ArrowRight', { shiftKey: true })).toBeNull()
  })

  it.each(['constructor', 'toString', '__proto__'])('is none by the name of %s', (key) => {
    expect(press(key)).toBeNull()
  })

  it.each([{ ctrlKey: true }, { metaKey: true }])('saves: Enter with %o', (modifiers) => {
    expect(press('Enter', 'Enter', modifiers)).toEqual({ act: 'save' })
  })
})
