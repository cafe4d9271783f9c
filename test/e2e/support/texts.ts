import type { Catalogue } from '../../support/catalogue-text.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { textOf } from '../../support/catalogue-text.ts'

const folder = fileURLToPath(new URL('../../../core/locales/en', import.meta.url))

const catalogue: Catalogue = Object.fromEntries(readdirSync(folder).map(file =>
  [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))]))

/** A text of the catalogue in English, with its values put in; tests read what people read, and no copy of it. */
export function text(key: string, values: Record<string, string | number> = {}): string {
  return textOf(catalogue, key, values)
}
