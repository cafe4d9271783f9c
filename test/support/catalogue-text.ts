/** Texts of the catalogue, by their keys from the area on. */
export interface Catalogue { [key: string]: string | Catalogue }

/** A text of a catalogue with its values put in. */
export function textOf(catalogue: Catalogue, key: string, values: Record<string, string | number>): string {
  let found: string | Catalogue | undefined = catalogue
  for (const part of key.split('.'))
    found = typeof found === 'object' ? found[part] : undefined
  if (typeof found !== 'string')
    throw new TypeError(`The catalogue has no text ${key}.`)
  return found.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`))
}
