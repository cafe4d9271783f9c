import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import lock from '../../package-lock.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))
const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').map(line => line.replace(/\/$/, ''))
const texts = /\.(?:ts|js|vue|css|html|svg|json|md|txt|csv)$|\/(?:run|LICENSE|\.\w+)$/

/** The project's text files; by the folders and not by git, which a machine that only tests need not have. */
function ownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== '.git' && !ignored.includes(name))
    .flatMap(entry => entry.isDirectory() ? ownFiles(join(folder, entry.name)) : [join(folder, entry.name)])
    .filter(path => texts.test(path))
}

function filesWith(pattern: RegExp): string[] {
  return ownFiles(root).filter(path => pattern.test(readFileSync(path, 'utf8')))
}

it('no file names a place on somebody\'s machine', () => {
  const home = /(?<![\w.~-])\/(?:home|root|work|Users)\/\w|[A-Z]:\\Users\\/
  expect(filesWith(home)).toEqual([])
  expect(['"', 'home', 'mei'].join('/')).toMatch(home)
})

it('no file names the registry that the packages came from, so that they install from everywhere', () => {
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().replace(/\/$/, '')
  expect(registry).toMatch(/^https?:\/\//)
  expect(ownFiles(root).filter(path => readFileSync(path, 'utf8').includes(registry))).toEqual([])
  expect(filesWith(/"resolved": "https?:/)).toEqual([])
})

it('looks at the files there are', () => {
  expect(ownFiles(root).map(path => path.slice(root.length))).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', '.ci/run', 'core/locales/en/common.json']))
})

it('the lock file holds the packages of other systems too, without which npm ci refuses it', () => {
  const packages = Object.values(lock.packages) as { optionalDependencies?: Record<string, string> }[]
  const wanted = packages.flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
  const known = new Set(Object.keys(lock.packages).map(path => path.replace(/^.*node_modules\//, '')))
  expect(wanted.filter(name => !known.has(name))).toEqual([])
  expect(wanted).not.toEqual([])
})
