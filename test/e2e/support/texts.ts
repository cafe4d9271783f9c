import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../core/locales/en', import.meta.url))

interface Tree { [key: string]: string | Tree }

const catalogue: Tree = Object.fromEntries(readdirSync(folder).map(file =>
  [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))]))

/** A text of the catalogue in English, with its values put in; tests read what people read, and no copy of it. */
export function text(key: string, values: Record<string, string | number> = {}): string {
  let found: string | Tree | undefined = catalogue
  for (const part of key.split('.'))
    found = typeof found === 'object' ? found[part] : undefined
  if (typeof found !== 'string')
    throw new TypeError(`The catalogue has no text ${key}.`)
  return found.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`))
}
