import type { Archive } from '../../.ci/release/archives.ts'
import { execFileSync } from 'node:child_process'
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/index-native.js'
import { describe, expect, it } from 'vitest'
import { releaseArchives } from '../../.ci/release/archives.ts'
import { keptFiles, ownFiles } from '../../.ci/release/own-files.ts'
import { zip } from '../../.ci/release/zip.ts'
import own from '../../package.json' with { type: 'json' }

const archives = releaseArchives()
const archiveOf = (part: string) => archives.find(({ name }) => name === `kairos-${part}-${own.version}.zip`)!

/** An archive's texts and modes as another program would unpack them. */
async function unpack(archive: Archive) {
  const entries = await new ZipReader(new Uint8ArrayReader(await zip(archive))).getEntries()
  return new Map(entries.flatMap(entry => entry.directory ? [] : [[entry.filename, entry] as const]))
}

async function readJson(files: Awaited<ReturnType<typeof unpack>>, path: string) {
  return JSON.parse(await files.get(path)!.getData(new TextWriter()))
}

describe.each(['chrome', 'firefox'])('the archive for %s', (browser) => {
  it('has the manifest at its root, with the version of package.json', async () => {
    const files = await unpack(archiveOf(browser))
    const manifest = await readJson(files, 'manifest.json')
    expect(manifest.version).toBe(own.version)
    const needed = ['background.js', 'sidepanel.html', 'third-party-notices.txt', '_locales/en/messages.json']
    expect([...files.keys()]).toEqual(expect.arrayContaining(needed))
  })
})

describe('the sources for Firefox\'s review', () => {
  it('have what npm ci and the build need, and nothing that these make', { timeout: 30_000 }, async () => {
    const files = await unpack(archiveOf('sources'))
    const names = [...files.keys()]
    const settings = ['package.json', 'package-lock.json', '.npmrc', '.gitignore', 'wxt.config.ts']
    const texts = ['README.md', 'LICENSE', '.ci/notices/notices-text.ts']
    expect(names).toEqual(expect.arrayContaining([...settings, ...texts]))
    expect(names.filter(name => /(?:^|\/)(?:node_modules|dist|\.git|\.wxt|test-results)\//.test(name))).toEqual([])
    expect((await readJson(files, 'package.json')).version).toBe(own.version)
    expect(files.get('.ci/run')!.executable).toBe(true)
    expect(files.get('LICENSE')!.executable).toBe(false)
  })

  it('can be packed once more from where they were unpacked, without a repository', () => {
    const found = new Set(ownFiles())
    expect(keptFiles().filter(path => !found.has(path))).toEqual([])
  })
})

it('the site\'s archive has its page at the root', async () => {
  const names = archiveOf('site').files
  expect(names).toEqual(expect.arrayContaining(['index.html', 'sw.js', 'manifest.webmanifest', 'sample.kairos']))
})

it('the same files give the same bytes, in every time zone', async () => {
  const { folder } = archiveOf('chrome')
  const archive = { name: 'small.zip', folder, files: ['manifest.json', 'sidepanel.html'] }
  const script = `import { zip } from './.ci/release/zip.ts'
    process.stdout.write(JSON.stringify([...await zip(${JSON.stringify(archive)})]))`
  const env = { ...process.env, TZ: 'Asia/Taipei' }
  const options = ['--input-type=module', '--eval', script]
  const elsewhere = execFileSync(process.execPath, options, { encoding: 'utf8', env })
  expect(JSON.parse(elsewhere)).toEqual([...await zip(archive)])
})
