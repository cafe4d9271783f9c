import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const exported = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm

it('one exported name has one meaning: none stands in two modules', () => {
  const names = globSync('{core,extension,site}/**/*.{ts,vue}', { cwd: root })
    .flatMap(file => namesIn(file).map(name => ({ name, file })))
  expect(names.length).toBeGreaterThan(800)
  const byName = Map.groupBy(names, ({ name }) => name)
  const doubled = [...byName].filter(([, found]) => found.length > 1)
  expect(doubled.map(([name, found]) => [name, ...found.map(({ file }) => file)])).toEqual([])
})

/** What a module exports by name; a component is imported by the name of its file. */
function namesIn(file: string): string[] {
  if (file.endsWith('.vue'))
    return [basename(file, '.vue')]
  return Array.from(readFileSync(`${root}/${file}`, 'utf8').matchAll(exported), ([, name]) => name!)
}
