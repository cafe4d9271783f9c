import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const areas = [
  'common',
  'edit',
  'history',
  'imports',
  'journeys',
  'library',
  'map',
  'observations',
  'panel',
  'setup',
  'share',
  'site',
  'teamFolder',
] as const

interface Tree { [key: string]: string | Tree }

const catalogue: Tree = Object.fromEntries(areas.map(area => [area, JSON.parse(read(area))]))

function read(area: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../core/locales/en/${area}.json`, import.meta.url)), 'utf8')
}

/** A text of the catalogue in English, with its values put in; tests read what people read, and no copy of it. */
export function text(key: string, values: Record<string, string | number> = {}): string {
  let found: string | Tree | undefined = catalogue
  for (const part of key.split('.'))
    found = typeof found === 'object' ? found[part] : undefined
  if (typeof found !== 'string')
    throw new TypeError(`The catalogue has no text ${key}.`)
  return found.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`))
}
