import type { RawEntry } from '../../../support/raw-zip.ts'
import { BlobReader, BlobWriter, ZipReader } from '@zip.js/zip.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPackage } from '../../../../core/package/read/read-package.ts'
import { encryptionBytes } from '../../../support/encrypt.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { rawZip } from '../../../support/raw-zip.ts'
import { dumpStore } from '../../../support/store-dump.ts'
import { entriesOf } from '../../../support/tamper.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

const passphrase = ' Vier Wörter, eines 长 '
let plain: Blob
let entries: RawEntry[]

beforeAll(async () => {
  const { db, auditId, clock } = await sampleStore({ observations: 3 })
  plain = (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
  entries = (await entriesOf(plain)).map(entry => ({ ...entry, password: passphrase, deflate: true }))
})

/** The encrypted file with one entry changed. */
const changed = (name: string, change: Partial<RawEntry>) =>
  rawZip(entries.map(entry => entry.name === name ? { ...entry, ...change } : entry))

/** What is said of a file, of which nothing may be stored. */
async function refusal(file: Blob, passphrase?: string) {
  const db = emptyStore()
  const result = await importFile(db, file, { passphrase })
  expect([await db.entries.count(), await db.pictureFiles.count()]).toEqual([0, 0])
  return result.ok ? 'was taken in' : result.error
}

describe('a file with a passphrase', () => {
  it('brings the same as one without, where it is given', async () => {
    const [open, unlocked] = [emptyStore(), emptyStore()]
    await importFile(open, plain)
    const result = await importFile(unlocked, rawZip(entries), { passphrase })
    expect(result).toMatchObject({ ok: true, value: { problems: [], screenshots: 3 } })
    expect(await dumpStore(unlocked)).toEqual(await dumpStore(open))
  })

  it('asks for it', async () => {
    expect(await refusal(rawZip(entries))).toEqual({ kind: 'locked' })
    expect(await refusal(rawZip(entries), '')).toEqual({ kind: 'locked' })
    expect(await openPackage(rawZip(entries))).toEqual({ ok: false, error: { kind: 'locked' } })
  })

  it.each([passphrase.trim(), passphrase.toLowerCase(), `${passphrase}.`, 'another'])(
    'refuses another: "%s"',
    async (wrong) => {
      expect(await refusal(rawZip(entries), wrong)).toEqual({ kind: 'wrong-passphrase' })
    },
  )

  it('takes it as another keyboard writes it', async () => {
    expect((await importFile(emptyStore(), rawZip(entries), { passphrase: passphrase.normalize('NFD') })).ok).toBe(true)
  })

  it('is not needed where a file has none', async () => {
    expect((await importFile(emptyStore(), plain, { passphrase })).ok).toBe(true)
  })

  it('knows a wrong one also where the manifest takes it for right, as it does with one of 65,536', async () => {
    const wrong = 'wrong'
    const mistaken = changed('manifest.json', { password: wrong })
    const [manifest] = await new ZipReader(new BlobReader(mistaken)).getEntries()
    const check = { password: wrong, checkPasswordOnly: true }
    await expect(manifest!.directory || manifest!.getData(new BlobWriter(), check)).resolves.toBeUndefined()
    expect(await refusal(mistaken, wrong)).toEqual({ kind: 'wrong-passphrase' })
  })
})

describe('an export with a passphrase', () => {
  async function exported(passphrase: string) {
    const store = await sampleStore({ observations: 3 })
    const options = { generator: 'Kairos test', clock: store.clock, passphrase }
    const { file, name } = (await exportAudit(store.db, store.auditId, options))!
    return { ...store, file, name, directory: await new ZipReader(new BlobReader(file)).getEntries() }
  }

  it('can be taken in with it and with no other', async () => {
    const { file, db } = await exported(passphrase)
    expect(await refusal(file)).toEqual({ kind: 'locked' })
    expect(await refusal(file, 'another')).toEqual({ kind: 'wrong-passphrase' })
    const other = emptyStore()
    expect(await importFile(other, file, { passphrase })).toMatchObject({ ok: true, value: { problems: [] } })
    expect((await dumpStore(other)).pictureFiles).toEqual((await dumpStore(db)).pictureFiles)
  })

  it('is encrypted with AES-256 from end to end', async () => {
    const { directory } = await exported(passphrase)
    const ways = directory.map(({ encrypted, extraFieldAES }) =>
      `${encrypted} ${extraFieldAES?.strength} ${extraFieldAES?.vendorVersion}`)
    expect([...new Set(ways)]).toEqual(['true 3 2'])
  })

  it('names nothing that it holds', async () => {
    const { directory, name, file } = await exported(passphrase)
    const screenshots = directory.map(({ filename }) => filename).filter(name => name.startsWith('screenshots/'))
    expect(screenshots).toEqual(['screenshots/0001.jpg', 'screenshots/0002.jpg', 'screenshots/0003.jpg'])
    expect(name).toBe('Kairos - 2026-11-21.kairos')
    const bytes = new TextDecoder('latin1').decode(await file.arrayBuffer())
    expect(['Spring round', 'Mei', 'Pricing', 'shop.example'].filter(word => bytes.includes(word))).toEqual([])
  })

  it('is open where the passphrase is empty', async () => {
    expect((await importFile(emptyStore(), (await exported('')).file)).ok).toBe(true)
  })
})

describe('a hostile file with a passphrase', () => {
  const list = 'records/stage.json'
  const damaged = { kind: 'damaged', part: list }

  it('that would unpack to far more than it is, is refused', async () => {
    const bomb = changed(list, { data: `[${' '.repeat(20_000_000)}]` })
    expect(await refusal(bomb, passphrase)).toEqual({ kind: 'too-large' })
    const bombs = Array.from({ length: 20 }, (_, index) => ({
      name: `screenshots/${index}.png`,
      data: 'P'.repeat(1_000_000),
      deflate: true,
      password: passphrase,
    }))
    expect(await refusal(rawZip([...entries, ...bombs]), passphrase)).toEqual({ kind: 'too-large' })
  })

  it('that would go on for 50 MB where it says a thousand bytes, is refused', async () => {
    const bomb = changed(list, { data: `[${' '.repeat(50_000_000)}]`, lie: { unpacked: 1_000 } })
    expect(await refusal(bomb, passphrase)).toEqual(damaged)
  })

  it('that has a list which is not encrypted, is refused', async () => {
    expect(await refusal(changed(list, { data: '[]', password: undefined }), passphrase)).toEqual(damaged)
  })

  it.each([0, encryptionBytes - 1])(
    'that has a list too short to be encrypted, is refused: %i bytes',
    async (packed) => {
      expect(await refusal(changed(list, { data: '', lie: { packed } }), passphrase)).toEqual(damaged)
    },
  )

  it('that lies about a picture, loses that alone', async () => {
    const { name } = entries.find(({ name }) => name.startsWith('screenshots/'))!
    const faults: Partial<RawEntry>[] = [{ lie: { unpacked: 399 } }, { data: 'others' }, { password: 'others' }]
    for (const fault of faults) {
      const result = await importFile(emptyStore(), changed(name, fault), { passphrase })
      const expected = { screenshots: 2, problems: [{ reason: 'picture-damaged' }] }
      expect.soft(result).toMatchObject({ ok: true, value: expected })
    }
  })
})
