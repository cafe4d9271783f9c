import type { RawEntry } from '../../../support/raw-zip.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../../../core/journey/timestamp.ts'
import { importFiles } from '../../../../core/package/import/import-files.ts'
import { folderType, unreadableType } from '../../../../core/package/import/prepare-file.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { rawZip } from '../../../support/raw-zip.ts'
import { entriesOf } from '../../../support/tamper.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

let mei: RawEntry
let jonas: RawEntry
let parts: RawEntry[]

async function exportOf(auditor: string): Promise<RawEntry> {
  const { db, auditId, clock } = await sampleStore({ observations: 1, auditor })
  const { file } = (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!
  return { name: `${auditor}.kairos`, data: new Uint8Array(await file.arrayBuffer()) }
}

beforeAll(async () => {
  [mei, jonas] = [await exportOf('Mei'), await exportOf('Jonas')]
  parts = await entriesOf(new Blob([mei.data as Uint8Array<ArrayBuffer>]))
})

/** What opening a file says, and who observed what came in. */
async function opened(file: Blob) {
  const db = emptyStore()
  const outcomes = await importFiles(db, [{ name: 'mail.zip', file }], { clock: systemClock })
  const said = outcomes.map(({ name, result }) => `${name}: ${result.ok ? 'came in' : result.error.kind}`)
  const auditors = await db.records('auditor').toArray()
  return { said, auditors: auditors.map(({ name }) => name).sort(), pictures: await db.pictureFiles.count() }
}

const within = (folder: string, entries: RawEntry[]) =>
  entries.map(entry => ({ ...entry, name: `${folder}${entry.name}` }))

/** What macOS puts beside a file that it compresses. */
const besides = ({ name }: RawEntry): RawEntry => ({ name: `__MACOSX/._${name}`, data: 'Mac OS X' })

describe('a Kairos file that was unpacked and packed anew', () => {
  it.each(['spring/', 'Downloads/spring/'])('is read from %s', async (folder) => {
    const archive = rawZip([...within(folder, parts), ...within('__MACOSX/', within(`${folder}._`, parts))])
    expect(await opened(archive)).toEqual({ said: ['mail.zip: came in'], auditors: ['Mei'], pictures: 1 })
  })

  it('is held to the same limits there', async () => {
    const bomb = { name: 'records/plan.json', data: `[${' '.repeat(30_000_000)}]`, deflate: true }
    expect((await opened(rawZip(within('spring/', [...parts, bomb])))).said).toEqual(['mail.zip: too-large'])
    const overlapping = { name: 'screenshots/x.png', at: 0, lie: { packed: 10, unpacked: 10 } }
    expect((await opened(rawZip(within('spring/', [...parts, overlapping])))).said).toEqual(['mail.zip: damaged'])
  })

  it('is not chosen among several', async () => {
    const two = rawZip([...within('one/', parts), ...within('two/', parts)])
    expect((await opened(two)).said).toEqual(['mail.zip: not-kairos'])
  })
})

describe('kairos files in an archive', () => {
  it('are each a file of its own, and what a system adds is passed over', async () => {
    const archive = rawZip([mei, besides(mei), { name: 'read me.txt', data: '' }, ...within('more/', [jonas])])
    expect(await opened(archive)).toEqual({
      said: ['mail.zip › Mei.kairos: came in', 'mail.zip › Jonas.kairos: came in'],
      auditors: ['Jonas', 'Mei'],
      pictures: 2,
    })
  })

  it('come in where one of them cannot, and that one is named', async () => {
    const { said } = await opened(rawZip([{ name: 'note.KAIROS', data: 'nothing' }, mei]))
    expect(said).toEqual(['mail.zip › note.KAIROS: not-kairos', 'mail.zip › Mei.kairos: came in'])
  })

  it('are not looked for within each other', async () => {
    const inner = new Uint8Array(await rawZip([mei]).arrayBuffer())
    const { said, auditors } = await opened(rawZip([{ name: 'inner.kairos', data: inner }]))
    expect({ said, auditors }).toEqual({ said: ['mail.zip › inner.kairos: not-kairos'], auditors: [] })
  })

  it('that would fill the disk are refused, and so are broken and encrypted ones', async () => {
    const bomb = { name: 'x.kairos', data: new Uint8Array(30_000_000), deflate: true }
    expect((await opened(rawZip([bomb]))).said).toEqual(['mail.zip: too-large'])
    expect((await opened(rawZip([{ ...mei, lie: { crc: 1 } }]))).said).toEqual(['mail.zip: damaged'])
    expect((await opened(rawZip([{ ...mei, password: 'of the ZIP' }]))).said).toEqual(['mail.zip: locked-zip'])
  })
})

it('what stands for a folder without Kairos files is said to be one', async () => {
  expect((await opened(new Blob([], { type: folderType }))).said).toEqual(['mail.zip: folder'])
  expect((await opened(new Blob([], { type: unreadableType }))).said).toEqual(['mail.zip: gone'])
})
