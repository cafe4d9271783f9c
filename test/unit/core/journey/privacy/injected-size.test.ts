import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../../../../core/journey/privacy/', import.meta.url))

// They are put into each page that is captured, and have to be there at once.
it.each([
  ['find-private-text.ts', 12_000],
  ['private-field.ts', 9_000],
])('%s comes with less than %i bytes', async (file, bytes) => {
  const code = await bundled(folder + file)
  expect(code).toMatch(/手\[机機\]/)
  expect(new TextEncoder().encode(code).length).toBeLessThan(bytes)
})

async function bundled(entry: string): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'found' } },
  })
  const parts = [results].flat().flatMap(result => 'output' in result ? result.output : [])
  return parts.map(part => part.type === 'chunk' ? part.code : '').join('')
}
