import { expect, it } from 'vitest'
import { waitingFiles } from '../../../.ci/unused/waiting.ts'
import { importsWithin } from '../../support/imports.ts'

/** Where the product begins. */
const entry = /^(?:extension\/entrypoints\/|site\/app\/main\.ts)/

it('of the files that wait for their screen none is reached from one', { timeout: 30_000 }, () => {
  const imports = importsWithin('core', 'extension', 'site')
  const reached = new Set<string>()
  const reach = (file: string): void => {
    if (reached.has(file))
      return
    reached.add(file)
    imports.get(file)?.forEach(reach)
  }
  Array.from(imports.keys()).filter(file => entry.test(file)).forEach(reach)
  expect(reached.size).toBeGreaterThan(300)
  expect(waitingFiles.filter(file => !imports.has(file))).toEqual([])
  expect(waitingFiles.filter(file => reached.has(file))).toEqual([])
})
