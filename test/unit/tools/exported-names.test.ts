import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const exported = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm

it('one exported name has one meaning: none stands in two modules', () => {
  const modules = globSync('{core,extension,site}/**/*.ts', { cwd: root })
  const names = modules.flatMap(file =>
    Array.from(readFileSync(`${root}/${file}`, 'utf8').matchAll(exported), ([, name]) => ({ name: name!, file })))
  expect(names.length).toBeGreaterThan(700)
  const byName = Map.groupBy(names, ({ name }) => name)
  const doubled = [...byName].filter(([, found]) => found.length > 1)
  expect(doubled.map(([name, found]) => [name, ...found.map(({ file }) => file)])).toEqual([])
})
