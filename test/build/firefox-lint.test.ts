import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { folderOf } from './support/built.ts'

const webExt = fileURLToPath(new URL('../../node_modules/.bin/web-ext', import.meta.url))

interface Finding {
  code: string
  message: string
  file: string
}

interface Lint {
  errors: Finding[]
  warnings: Finding[]
  notices: Finding[]
}

function lintFirefoxExtension(): Lint {
  const source = ['--source-dir', folderOf('extension-firefox'), '--no-config-discovery']
  const output = ['--output', 'json', '--boring']
  const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' }
  const { stdout, stderr } = spawnSync(webExt, ['lint', ...source, ...output], { encoding: 'utf8', env })
  if (!stdout)
    throw new Error(`web-ext said nothing: ${stderr}`)
  return JSON.parse(stdout)
}

const withoutHash = (file: string) => file.replace(/-[\w-]{8}\.js$/, '')

it('the linter that Firefox\'s store uses has no complaint about our code', { timeout: 120_000 }, () => {
  const { errors, warnings, notices } = lintFirefoxExtension()
  expect(errors).toEqual([])
  expect(notices).toEqual([])
  const known = warnings.map(({ code, message, file }) => `${code}: ${message} in ${withoutHash(file)}`)
  expect(known.toSorted()).toEqual([
    // Vue's runtime, which panel and options share; it fills templates of its own, and none here uses v-html.
    'UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML in chunks/speech',
    // zip.js, which loads a reader of its own when it needs one.
    'UNSAFE_VAR_ASSIGNMENT: Unsafe call to import for argument 0 in chunks/index-native',
  ])
})
