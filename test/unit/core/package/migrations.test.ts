import type { Lists, Migration } from '../../../../core/package/migrations/migrate.ts'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatVersion } from '../../../../core/package/format.ts'
import { migrations } from '../../../../core/package/migrations/all-migrations.ts'
import { changeEach, migrate } from '../../../../core/package/migrations/migrate.ts'
import { openPackage } from '../../../../core/package/read/read-package.ts'
import { partUnder } from '../../../support/format-document.ts'
import { importFile } from '../../../support/import-file.ts'
import { recordsIn, tampered } from '../../../support/tamper.ts'
import { emptyStore } from '../../support/sample-store.ts'

const folder = new URL('../../../fixtures/format/', import.meta.url)

function fixture(version: number): Blob {
  return new Blob([readFileSync(new URL(`v${version}.kairos`, folder))])
}

const versions = Array.from({ length: formatVersion }, (_, index) => index + 1)

describe('the versions of the format', () => {
  it('are numbered without a gap, and each has its row in the format document', () => {
    expect(migrations.map(({ to }) => to)).toEqual(versions.slice(1))
    for (const version of versions)
      expect(partUnder('Versions of the format')).toMatch(new RegExp(`^\\| ${version} \\|`, 'm'))
    expect(partUnder('manifest.json')).toContain(`the version of this format: \`${formatVersion}\``)
  })

  it('each have a file that is kept, of a size that can be kept', () => {
    expect(readdirSync(folder).toSorted()).toEqual(versions.map(version => `v${version}.kairos`).toSorted())
    for (const version of versions)
      expect(statSync(new URL(`v${version}.kairos`, folder)).size).toBeLessThan(100_000)
  })

  it.each(versions)('from version %i on all load with no complaint', async (version) => {
    expect((await recordsIn(fixture(version), 'observation')).length).toBeGreaterThan(0)
    const db = emptyStore()
    const result = await importFile(db, fixture(version))
    expect(result).toMatchObject({ ok: true, value: { problems: [], observations: 1, screenshots: 1 } })
    expect(await db.records('observation').toArray()).toMatchObject([{ 'tags': ['price'], 'acme:weather': 'rain' }])
    expect(await db.tombstones.count()).toBe(1)
  })
})

/** Made up: version 2 calls tags labels, version 3 puts a hash before each. */
const steps: Migration[] = [
  {
    to: 2,
    what: 'tags are called labels',
    migrate: lists => changeEach(lists, 'observation', ({ tags, ...record }) => ({ ...record, labels: tags })),
  },
  {
    to: 3,
    what: 'a label begins with #',
    migrate: lists => changeEach(lists, 'observation', ({ labels, ...record }) =>
      ({ ...record, labels: (labels as string[]).map(label => `#${label}`) })),
  },
]

describe('the steps from version to version', () => {
  const observations = async (file: Blob) => {
    const opened = await openPackage(file, { steps })
    return opened.ok ? opened.value.lists.observation : opened.error
  }

  it('are taken one after the other, from the version that the file was written in', async () => {
    expect(await observations(fixture(1))).toMatchObject([{ labels: ['#price'] }])
    const manifest = {
      format: 'kairos',
      version: 2,
      generator: 'Kairos 2',
      created: '2026-11-21T17:30:00.000Z',
      counts: {},
    }
    const lists = { 'manifest.json': manifest, 'records/observation.json': [{ labels: ['price'] }] }
    const second = await tampered(fixture(1), lists)
    expect(await observations(second)).toEqual([{ labels: ['#price'] }])
    const third = await tampered(second, { 'manifest.json': { ...manifest, version: 3 } })
    expect(await observations(third)).toEqual([{ labels: ['price'] }])
    const fourth = await tampered(second, { 'manifest.json': { ...manifest, version: 4 } })
    expect(await observations(fourth)).toEqual({ kind: 'newer', version: 4, generator: 'Kairos 2' })
  })

  it('leave what they cannot change to the check that follows', () => {
    const lists: Lists = { observation: [7, null, ['x'], { tags: 'no list' }, { tags: ['a'] }], audit: [1] }
    const before = structuredClone(lists)
    expect(migrate(lists, 1, steps)).toEqual({
      ok: true,
      value: { observation: [7, null, ['x'], { labels: 'no list' }, { labels: ['#a'] }], audit: [1] },
    })
    expect(lists).toEqual(before)
  })

  it('do not throw, whatever a step does', () => {
    const careless: Migration = { to: 2, what: '', migrate: lists => ({ ...lists, audit: lists.audits!.slice(1) }) }
    expect(migrate({}, 1, [careless])).toEqual({ ok: false, error: { kind: 'damaged', part: 'records' } })
  })

  it('may change deletions too', async () => {
    const addReason: Migration = {
      to: 2,
      what: '',
      migrate: lists => changeEach(lists, 'tombstone', record => ({ ...record, why: 'old' })),
    }
    const opened = await openPackage(fixture(1), { steps: [addReason] })
    expect(opened.ok && opened.value.tombstones).toMatchObject([{ why: 'old' }])
  })
})
