import { infinite } from './as-json.ts'

/** What no field expects, and no program should stumble over. */
export const otherValues: readonly unknown[] = [
  ...[null, true, 7, -1, 0.5, 1e308, 1e15, infinite, '', 'x'],
  ...[[], {}, [[]], { x: [null] }, { toString: 1 }, { length: 1e9 }],
  ...['2099-12-31T23:59:59.999Z', '1999-01-01T00:00:00.000Z'],
  ...['javascript:alert(1)', '<img src=x onerror=alert(1)>', '\uD800', '\u202Ename', 'x'.repeat(25_000)],
]

/** Numbers in which a count, a size or a rating may be wrong. */
export const otherNumbers = [0, -0, -1, 2, 3.5, 1e9, 1e9 + 1, 2 ** 53, -1e308, infinite]

/** Words that are right in one field or another. */
export const otherWords = [
  ...['web', 'buying', 'advocacy', 'phone', 'desktop', 'pain', 'pivotal', 'skipped', 'not-rated'],
  ...['screenshot', 'quote', 'high-is-good', 'open', 'chosen', 'image/png', 'image/svg+xml', 'ease'],
]

/** Names of fields that a language or another version of the format has a meaning for. */
export const otherKeys = [
  ...['__proto__', 'constructor', 'toString', 'length'],
  ...['file', 'lost', 'restored', 'waited', 'fromTheFuture', ''],
]
