import { beginningOf } from '../../journey/shorten-text.ts'

/** UTF-8 bytes of a file's name: file systems take 255, and browsers add to a name while it is downloaded. */
const mostBytes = 240

const separator = ' - '

/** What some system forbids, and what nobody sees but for the two that join letters and emojis. */
const forbidden = /[\p{Cc}\p{Noncharacter_Code_Point}<>:"/\\|?*]|(?![\u200C\u200D])\p{Cf}/gu

/** What Windows takes for a device, also where an ending follows. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i

/** A text that can stand in a file's name on every system; empty where nothing of it can. */
function safeFileName(text: string): string {
  const safe = text
    .toWellFormed()
    .normalize('NFC')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
  return withoutTail(device.test(safe) ? `_${safe}` : safe)
}

/** Windows leaves dots and blanks at the end of a name away. */
function withoutTail(name: string): string {
  return name.replace(/[. ]+$/, '')
}

/**
 * A file's name before its ending, e.g. `Web shop - Mei - 2026-11-21`.
 * @param words what people typed: cut where the name would be too long, so that all have a fair share
 * @param facts what tells files apart: kept whole
 * @param ending what will follow, with its dot
 */
export function fileStem(words: string[], facts: string[], ending: string): string {
  const safe = words.map(safeFileName).filter(Boolean)
  const others = [...safe.map(() => ''), ...facts].join(separator) + ending
  return [...share(safe, mostBytes - bytesOf(others)), ...facts].join(separator)
}

/** Each gets the same room, in bytes; what the short ones leave is the long ones'. */
function share(words: string[], room: number): string[] {
  const shares = new Map<number, string>()
  let left = room
  for (const index of [...words.keys()].sort((a, b) => bytesOf(words[a]!) - bytesOf(words[b]!))) {
    const most = Math.floor(left / (words.length - shares.size))
    const word = withoutTail(beginningOf(words[index]!, beginning => bytesOf(beginning) <= most))
    shares.set(index, word)
    left -= bytesOf(word)
  }
  return words.map((_, index) => shares.get(index)!)
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
