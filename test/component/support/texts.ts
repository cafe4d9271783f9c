interface Tree { [key: string]: string | Tree }

const files = import.meta.glob<string>('../../../core/locales/en/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const areaOf = (path: string) => path.split('/').at(-1)!.replace('.json', '')
const catalogue: Tree = Object.fromEntries(
  Object.entries(files).map(([path, json]) => [areaOf(path), JSON.parse(json)]),
)

/** A text of the catalogue in English, with its values put in, so that a better wording breaks no test. */
export function text(key: string, values: Record<string, string | number> = {}): string {
  let found: string | Tree | undefined = catalogue
  for (const part of key.split('.'))
    found = typeof found === 'object' ? found[part] : undefined
  if (typeof found !== 'string')
    throw new TypeError(`The catalogue has no text ${key}.`)
  return found.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`))
}
