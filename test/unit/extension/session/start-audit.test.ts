import { describe, expect, it } from 'vitest'
import { createJournal } from '../../../../core/database/journal/journal.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { readSetting, writeSetting } from '../../../../core/database/settings/settings.ts'
import { onlinePurchase } from '../../../../core/journey/templates/online-purchase.ts'
import { supportCase } from '../../../../core/journey/templates/support-case.ts'
import { nameAuditor, startAudit } from '../../../../extension/session/start-audit.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { emptyStore } from '../../support/sample-store.ts'

function freshStore() {
  const db = emptyStore()
  return { db, journal: createJournal(db, fixedClock()) }
}

describe('starting an audit', () => {
  it('brings the built-in journey and its three criteria, and makes the audit the current one', async () => {
    const { db, journal } = freshStore()
    const id = await startAudit(db, journal, 'Spring round', onlinePurchase)
    expect(await readSetting(db, 'auditId')).toBe(id)
    const records = (await loadAudit(db, id))!
    expect(records.audit.title).toBe('Spring round')
    expect([records.stages.length, records.touchpoints.length, records.criteria.length]).toEqual([5, 18, 3])
  })

  it('brings the journey that was chosen', async () => {
    const { db, journal } = freshStore()
    const records = (await loadAudit(db, await startAudit(db, journal, 'Spring round', supportCase)))!
    expect(records.journey.name).toEqual(supportCase.name)
    expect(records.touchpoints).toHaveLength(19)
  })

  it('gives colleagues who type the same title the same audit', async () => {
    const [here, there] = [freshStore(), freshStore()]
    const id = await startAudit(here.db, here.journal, 'Spring round', onlinePurchase)
    expect(await startAudit(there.db, there.journal, '  spring  ROUND ', onlinePurchase)).toBe(id)
    expect(await startAudit(there.db, there.journal, 'Autumn round', onlinePurchase)).not.toBe(id)
  })

  it('takes up an audit of the same title and leaves what was changed in it', async () => {
    const { db, journal } = freshStore()
    const id = await startAudit(db, journal, 'Spring round', onlinePurchase)
    const touchpoint = (await db.records('touchpoint').toArray())[0]!
    await journal.write({ action: 'touchpoint-added', by: null }, [
      { type: 'touchpoint', id: touchpoint.id, content: { ...touchpoint, name: { en: 'Renamed' } } },
    ])
    const entries = await db.entries.count()
    expect(await startAudit(db, journal, 'Spring round', onlinePurchase)).toBe(id)
    expect(await db.entries.count()).toBe(entries)
    expect((await db.records('touchpoint').get(touchpoint.id))!.name).toEqual({ en: 'Renamed' })
  })

  it('takes up an audit whose title reads the same, and no other', async () => {
    const { db, journal } = freshStore()
    const id = await startAudit(db, journal, 'Sign-up, Women\'s shop', onlinePurchase)
    await startAudit(db, journal, 'Autumn round', onlinePurchase)
    expect(await startAudit(db, journal, 'sign up women’s shop', onlinePurchase)).toBe(id)
    expect((await db.records('audit').get(id))!.title).toBe('Sign-up, Women\'s shop')
    expect(await db.records('audit').count()).toBe(2)
  })

  it('corrects the title of the current audit, which can be undone', async () => {
    const { db, journal } = freshStore()
    const id = await startAudit(db, journal, 'spring round', onlinePurchase)
    expect(await startAudit(db, journal, ' Spring-Round\u200B', onlinePurchase)).toBe(id)
    expect((await db.records('audit').get(id))!.title).toBe('Spring-Round')
    const entry = (await db.entries.orderBy('sequence').last())!
    expect(entry).toMatchObject({ action: 'audit-renamed', about: 'Spring-Round' })
    await journal.undo(entry.id, null)
    expect((await db.records('audit').get(id))!.title).toBe('spring round')
  })

  it('refuses a title of marks that turn texts alone, without which nothing is left of it', async () => {
    const { db, journal } = freshStore()
    await expect(startAudit(db, journal, '\u202E\u2066', onlinePurchase)).rejects.toThrow('blank')
    expect(await db.records('audit').count()).toBe(0)
    expect(await readSetting(db, 'auditId')).toBeUndefined()
  })

  it('keeps the journeys of two audits apart, so that what is added to one is no part of the other', async () => {
    const { db, journal } = freshStore()
    await startAudit(db, journal, 'Spring round', onlinePurchase)
    await startAudit(db, journal, 'Autumn round', onlinePurchase)
    expect([await db.records('audit').count(), await db.records('journey').count()]).toEqual([2, 2])
    expect(await db.records('touchpoint').count()).toBe(36)
  })

  it('changes nothing where the journal cannot be written', async () => {
    const { db, journal } = freshStore()
    await writeSetting(db, 'auditId', '11111111-1111-4111-8111-111111111111')
    db.entries.hook('creating', () => {
      throw new Error('no room')
    })
    await expect(startAudit(db, journal, 'Spring round', onlinePurchase)).rejects.toThrow('no room')
    expect(await db.records('audit').count()).toBe(0)
    expect(await readSetting(db, 'auditId')).toBe('11111111-1111-4111-8111-111111111111')
  })
})

describe('naming the auditor', () => {
  it('makes one at first and remembers who uses this browser', async () => {
    const { db, journal } = freshStore()
    const id = await nameAuditor(db, journal, ' Mei ')
    expect(await db.records('auditor').toArray()).toMatchObject([{ id, name: 'Mei', revision: 1 }])
    expect(await readSetting(db, 'auditorId')).toBe(id)
  })

  it('renames the same one later', async () => {
    const { db, journal } = freshStore()
    const id = await nameAuditor(db, journal, 'Mei')
    expect(await nameAuditor(db, journal, 'Mei Chen')).toBe(id)
    expect(await db.records('auditor').toArray()).toMatchObject([{ id, name: 'Mei Chen', revision: 2 }])
  })

  it('writes nothing where the name is the same', async () => {
    const { db, journal } = freshStore()
    await nameAuditor(db, journal, 'Mei')
    const entries = await db.entries.count()
    await nameAuditor(db, journal, 'Mei ')
    expect(await db.entries.count()).toBe(entries)
  })
})
