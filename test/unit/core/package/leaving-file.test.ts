import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../../core/journey/timestamp.ts'
import { importFiles } from '../../../../core/package/import/import-files.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { rawZip } from '../../../support/raw-zip.ts'
import { dumpWhole } from '../../../support/store-dump.ts'
import { entriesOf } from '../../../support/tamper.ts'
import { LeavingFile } from '../../support/leaving-file.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

async function exported(): Promise<Blob> {
  const { db, auditId, clock } = await sampleStore({ observations: 2 })
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
}

const files: [string, () => Promise<Blob>][] = [
  ['a Kairos file', exported],
  ['one whose pictures are packed', async () =>
    rawZip((await entriesOf(await exported())).map(entry => ({ ...entry, deflate: true })))],
  ['one in an archive', async () =>
    rawZip([{ name: 'Mei.kairos', data: new Uint8Array(await (await exported()).arrayBuffer()) }])],
]

/** What opening a file says that can be read so many times. */
async function opened(file: Blob, reads: number) {
  const db = emptyStore()
  const before = await dumpWhole(db)
  const leaving = { name: 'Mei.kairos', file: new LeavingFile(file, reads) }
  const [outcome] = await importFiles(db, [leaving], { clock: systemClock })
  const { result } = outcome!
  if (result.ok)
    return { kind: 'came in', problems: result.value.problems, screenshots: result.value.screenshots }
  expect(await dumpWhole(db)).toEqual(before)
  return result.error
}

describe.each(files)('%s that goes away while it is read', (_, make) => {
  it('is gone, whenever that is: nothing in it is called damaged', async () => {
    const file = await make()
    for (let reads = 0; ; reads++) {
      const said = await opened(file, reads)
      if (said.kind === 'came in')
        return expect([said, reads > 3]).toMatchObject([{ kind: 'came in', problems: [], screenshots: 2 }, true])
      expect(said).toEqual({ kind: 'gone' })
    }
  })
})
