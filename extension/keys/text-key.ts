import type { PressedKey } from './panel-key.ts'

const editing = new Set(['ArrowDown', 'ArrowUp', 'Backspace', 'Enter', 'Escape'])

/** Whether a key writes a character, or moves in a list that is searched by typing. */
export function isTextKey({ key, ctrlKey, metaKey, altKey }: PressedKey): boolean {
  return !ctrlKey && !metaKey && !altKey && (editing.has(key) || [...key].length === 1)
}

/** A field that is typed into: a textarea has lines. */
export type TextField = HTMLInputElement | HTMLTextAreaElement

/** Types a key that was pressed elsewhere into a field, which hears of it as of any other. */
export function typeInto(field: TextField, pressed: PressedKey): void {
  const { key } = pressed
  const isHeard = field.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }))
  if (!isHeard || !isTextKey(pressed))
    return
  if (key === 'Backspace')
    write(field, [...field.value].slice(0, -1).join(''))
  else if (key === 'Enter' && field.localName === 'textarea')
    write(field, `${field.value}\n`)
  else if (!editing.has(key))
    write(field, isAllSelected(field) ? key : `${field.value}${key}`)
}

function isAllSelected({ selectionStart, selectionEnd, value }: TextField): boolean {
  return value !== '' && selectionStart === 0 && selectionEnd === value.length
}

function write(field: TextField, text: string): void {
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
