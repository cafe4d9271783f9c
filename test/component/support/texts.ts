import type { Catalogue } from '../../support/catalogue-text.ts'
import { textOf } from '../../support/catalogue-text.ts'

const files = import.meta.glob<string>('../../../core/locales/en/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const areaOf = (path: string) => path.split('/').at(-1)!.replace('.json', '')
const catalogue: Catalogue = Object.fromEntries(
  Object.entries(files).map(([path, json]) => [areaOf(path), JSON.parse(json)]),
)

/** A text of the catalogue in English, with its values put in, so that a better wording breaks no test. */
export function text(key: string, values: Record<string, string | number> = {}): string {
  return textOf(catalogue, key, values)
}
