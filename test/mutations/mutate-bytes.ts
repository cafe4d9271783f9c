import type { RawEntry } from '../support/raw-zip.ts'
import type { Chance } from './chance.ts'

const headerFields = ['unpacked', 'packed', 'crc', 'flags', 'method'] as const
const headerValues = [0, 1, 8, 99, 0x801, 0xFFFF, 0xFFFFFFFF]

/** Changes bytes wherever they stand: flips, losses, insertions, repetitions, the end. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const anywhere = chance.below(bytes.length)
  // The directory, at the end, decides about everything: it gets more than its share.
  const start = chance.once(3) ? Math.max(0, bytes.length - chance.below(600)) : anywhere
  const length = 1 + chance.below(chance.once(4) ? 4_000 : 8)
  const head = bytes.subarray(0, start)
  const middle = bytes.subarray(start, start + length)
  const tail = bytes.subarray(start + length)
  return chance.of<() => Uint8Array>([
    () => join(head, middle.map(byte => byte ^ (1 << chance.below(8))), tail),
    () => join(head, middle.map(() => chance.below(256)), tail),
    () => join(head, tail),
    () => join(head, middle, middle, tail),
    () => join(head, Uint8Array.from({ length }, () => chance.below(256)), middle, tail),
    () => join(head, middle.map(() => 0), tail),
    () => head,
  ])()
}

/** Changes what an archive says of its files: names, order, sizes, flags, whose bytes are whose. */
export function mutateEntries(entries: RawEntry[], chance: Chance): RawEntry[] {
  const [one, other] = [chance.below(entries.length), chance.below(entries.length)]
  const replace = (change: Partial<RawEntry>) => entries.with(one, { ...entries[one]!, ...change })
  const { name, data } = entries[other]!
  return chance.of<() => RawEntry[]>([
    () => replace({ name }),
    () => replace({ data }),
    () => replace({ name: chance.of(['../x', '/x', 'x\\y', '__proto__', '', 'screenshots/', name.toUpperCase()]) }),
    () => replace({ lie: { [chance.of(headerFields)]: chance.of(headerValues) } }),
    () => replace({ deflate: true }),
    () => replace({ data: `[${' '.repeat(300_000)}]`, deflate: true }),
    () => entries.with(one, entries[other]!).with(other, entries[one]!),
    () => [...entries, entries[one]!],
    () => [...entries, { name: 'screenshots/more.jpg', at: one }],
    () => entries.filter((_, index) => index !== one),
  ])()
}

function join(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
