interface Tree { [key: string]: string | Tree }

const files = import.meta.glob<string>('../../../core/locales/en/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const catalogue: Tree = Object.fromEntries(
  Object.entries(files).map(([path, json]) => [path.split('/').at(-1)!.replace('.json', ''), JSON.parse(json)]),
)

/** A text of the catalogue in English, with its values put in, so that a better wording breaks no test. */
export function text(key: string, values: Record<string, string | number> = {}): string {
  const found = key
    .split('.')
    .reduce<string | Tree | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : undefined), catalogue)
  if (typeof found !== 'string')
    throw new TypeError(`The catalogue has no text ${key}.`)
  return found.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`))
}
