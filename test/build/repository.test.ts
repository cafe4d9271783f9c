import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ownFiles, root } from '../../.ci/release/own-files.ts'
import lock from '../../package-lock.json' with { type: 'json' }
import { scripts } from '../../package.json' with { type: 'json' }

const texts = /\.(?:ts|js|vue|css|html|svg|json|md|txt|csv)$|\/(?:run|LICENSE|\.\w+)$/
const textFiles = ownFiles().map(path => join(root, path)).filter(path => texts.test(path))

function filesWith(pattern: RegExp): string[] {
  return textFiles.filter(path => pattern.test(readFileSync(path, 'utf8')))
}

it('no file names a place on somebody\'s machine', () => {
  const home = /(?<![\w.~-])\/(?:home|root|work|Users)\/\w|[A-Z]:\\Users\\/
  expect(filesWith(home)).toEqual([])
  expect(['"', 'home', 'mei'].join('/')).toMatch(home)
})

it('no file names the registry that the packages came from, so that they install from everywhere', () => {
  const answer = execFileSync('npm', ['config', 'get', 'registry'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const registry = answer.trim().replace(/\/$/, '')
  expect(registry).toMatch(/^https?:\/\//)
  expect(textFiles.filter(path => readFileSync(path, 'utf8').includes(registry))).toEqual([])
  expect(filesWith(/"resolved": "https?:/)).toEqual([])
})

it('looks at the files there are', () => {
  const some = ['package.json', 'package-lock.json', '.ci/run', 'core/locales/en/common.json']
  expect(textFiles.map(path => path.slice(root.length))).toEqual(expect.arrayContaining(some))
})

it('the lock file holds the packages of other systems too, without which npm ci refuses it', () => {
  const packages = Object.values(lock.packages) as { optionalDependencies?: Record<string, string> }[]
  const wanted = packages.flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
  const known = new Set(Object.keys(lock.packages).map(path => path.replace(/^.*node_modules\//, '')))
  expect(wanted.filter(name => !known.has(name))).toEqual([])
  expect(wanted).not.toEqual([])
})

it('of every command it is said what it does, and of none that is not there', () => {
  const guide = readFileSync(join(root, '.github/CONTRIBUTING.md'), 'utf8')
  const told = Array.from(guide.matchAll(/`(?:npm run )?([\w:]+)`/g), ([, name]) => name!)
  const called = Array.from(guide.matchAll(/npm run ([\w:]+)/g), ([, name]) => name!)
  const commands = Object.keys(scripts).filter(name => !name.startsWith('pre'))
  expect(commands.filter(name => !told.includes(name) && !guide.includes(`npm ${name}`))).toEqual([])
  expect(called.filter(name => !(name in scripts))).toEqual([])
})
