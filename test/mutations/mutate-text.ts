import type { Chance } from './chance.ts'

const characters = [
  ...['', '"', '[', ']', '{', '}', ',', ':', '\\', '\\u0000', '0', '-', 'e999', 'null', 'NaN'],
  ...['\u2028', '\uFEFF', '[['.repeat(500)],
]

/** Values as nobody would write them, and JSON all the same. */
const values = [
  ...['-0', '1E+0', '1e-999', '1e999', '-1e999', '0.1e1', '9007199254740993'],
  ...['"\\u0000"', '"\\ud83d"', '"\\/"', '"\\u005f_proto__"'],
  ...['{"__proto__":{"id":1}}', '[{}]', '{"id":1,"id":2}', 'true', ' null '],
  `"${'x'.repeat(100_001)}"`,
  `${'['.repeat(60)}${']'.repeat(60)}`,
  `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`,
]
const keys = [
  ...['"__proto__":', '"\\u005f\\u005fproto__":', '"constructor":'],
  ...['"id":', '"revision":', '"":', '"data":', '"tableName":', '"$types":'],
]

/** Texts with the colon that makes a key of some of them, numbers and words. */
const tokens = /"(?:[^"\\]|\\.)*":?|-?\d[\d.e+-]*|true|false|null/gi

/** Changes a JSON text: mostly to another one, else to what is none any more. */
export function mutateText(text: string, chance: Chance): string {
  if (chance.once(6))
    return cutInto(text, chance)
  const isKey = chance.once(4)
  const found = [...text.matchAll(tokens)].filter(([token]) => token.endsWith(':') === isKey)
  if (found.length === 0)
    return text
  const { index, 0: token } = chance.of(found)
  return text.slice(0, index) + chance.of(isKey ? keys : values) + text.slice(index + token.length)
}

function cutInto(text: string, chance: Chance): string {
  const start = chance.below(text.length)
  const length = chance.below(chance.once(4) ? 200 : 3)
  return text.slice(0, start) + chance.of(characters) + text.slice(start + length)
}
