/** Letters and signs of scripts that are read from right to left. */
const fromTheRight = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Marks that turn the direction of what follows them. */
const turning = /[\u202A-\u202E\u2066-\u2069]/

const strong = /[\p{L}\u200E\u200F\u061C]/u

/** What is set off from the text around it, as `isolated` does. */
const setOff = /\u2068[^\u2069]*\u2069/g

export type TextDirection = 'ltr' | 'rtl'

/** Which way a text of its own is read: as its first letter is, past what is set off from the rest. */
export function directionOf(text: string): TextDirection {
  const letter = strong.exec(text.replace(setOff, ''))?.[0] ?? ''
  return fromTheRight.test(letter) ? 'rtl' : 'ltr'
}

/**
 * A text for the middle of a sentence or a list: one that is read from right to left is set off, so that neither turns
 * the other round. Of any other it is the text itself.
 */
export function isolated(text: string): string {
  return fromTheRight.test(text) || turning.test(text) ? `\u2068${balanced(text)}\u2069` : text
}

/** Without ends of isolates that were not begun, and with those that lack: the text may not reach beyond itself. */
function balanced(text: string): string {
  let open = 0
  const kept = text.replace(/[\u2066-\u2069]/g, (mark) => {
    const isEnd = mark === '\u2069'
    if (isEnd && open === 0)
      return ''
    open += isEnd ? -1 : 1
    return mark
  })
  return kept + '\u2069'.repeat(open)
}
