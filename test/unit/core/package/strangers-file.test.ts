import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../../support/import-file.ts'
import { writeAsStranger } from '../../../support/write-as-stranger.ts'
import { emptyStore } from '../../support/sample-store.ts'

describe('a file that a stranger wrote from the format document', () => {
  it('loads with no complaint', async () => {
    const db = emptyStore()
    const result = await importFile(db, await writeAsStranger())
    expect(result).toMatchObject({
      ok: true,
      value: {
        problems: [],
        observations: 2,
        screenshots: 1,
        counts: { added: 10 },
        contents: { audits: [{ title: 'A spreadsheet' }], miscounts: [] },
      },
    })
    expect(await db.pictureFiles.count()).toBe(1)
  })

  it('took 40 lines, and nothing of Kairos', () => {
    const script = readFileSync(new URL('../../../support/write-as-stranger.ts', import.meta.url), 'utf8')
    expect(script.trim().split('\n').length).toBeLessThanOrEqual(40)
    const sources = Array.from(script.matchAll(/from '(.+)'/g), ([, source]) => source)
    expect(sources).toEqual(['node:buffer', 'node:crypto', '@zip.js/zip.js'])
  })
})
