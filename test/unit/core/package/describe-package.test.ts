import { describe, expect, it } from 'vitest'
import { describePackage } from '../../../../core/package/read/describe-package.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { recordsIn, tampered } from '../../../support/tamper.ts'
import { sampleStore } from '../../support/sample-store.ts'

async function exported() {
  const store = await sampleStore({ observations: 2 })
  const { file } = (await exportAudit(store.db, store.auditId, { generator: 'Kairos test', clock: store.clock }))!
  return { ...store, file }
}

describe('a file that is looked into', () => {
  it('tells of which audits it is, and who observed what is in it', async () => {
    const { file, auditId, auditorId } = await exported()
    expect(await describePackage(file)).toMatchObject({
      contents: { ok: true, value: { auditIds: [auditId], auditorIds: [auditorId] } },
    })
  })

  it('counts one person who used two browsers once, and nobody who observed nothing', async () => {
    const { file, auditorId } = await exported()
    const [mei] = await recordsIn(file, 'auditor')
    const [first, second] = await recordsIn(file, 'observation')
    const other = { ...mei, id: '22222222-2222-4222-8222-222222222222', sameAs: auditorId }
    const idle = { ...mei, id: '33333333-3333-4333-8333-333333333333' }
    const joined = await tampered(file, {
      'records/auditor.json': [mei, other, idle],
      'records/observation.json': [first, { ...second, auditorId: other.id }],
    })
    expect(await describePackage(joined)).toMatchObject({ contents: { ok: true, value: { auditorIds: [auditorId] } } })
  })

  it('is not led astray by records that are none', async () => {
    const { file } = await exported()
    const odd = await tampered(file, {
      'records/audit.json': [null, 7, { id: '<script>' }],
      'records/observation.json': [{}, { auditorId: 3 }, [[]]],
    })
    const { contents } = await describePackage(odd)
    expect(contents).toEqual({ ok: true, value: { auditIds: [], auditorIds: [] } })
  })

  it('is known again by its contents, and told from any other', async () => {
    const { file } = await exported()
    const [one, same, other] = await Promise.all([file, file.slice(), (await exported()).file].map(describePackage))
    expect(same!.digest).toBe(one!.digest)
    expect(other!.digest).not.toBe(one!.digest)
  })

  it('is named by what is wrong with it, at every length that it has while it grows', async () => {
    const { file } = await exported()
    for (let bytes = 0; bytes < file.size; bytes += Math.ceil(file.size / 50)) {
      const { contents } = await describePackage(file.slice(0, bytes))
      expect(contents.ok ? null : contents.error.kind).toMatch(/^(?:truncated|not-kairos)$/)
    }
  })

  it('is locked, or of a newer Kairos, or gone', async () => {
    const { file } = await exported()
    const locked = await tampered(file, {}, 'long secret')
    const newer = await tampered(file, { 'manifest.json': { format: 'kairos', version: 99, generator: 'Kairos 9' } })
    const gone = { slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) }
    const kinds = await Promise.all([locked, newer, gone as unknown as Blob].map(async (each) => {
      const { contents } = await describePackage(each)
      return contents.ok ? null : contents.error.kind
    }))
    expect(kinds).toEqual(['locked', 'newer', 'gone'])
  })
})
