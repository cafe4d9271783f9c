import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { ShareChoice } from '../../../../core/package/export/share-choice.ts'
import { describe, expect, it } from 'vitest'
import { keepVerbatim } from '../../../../core/database/commands/keep-verbatim.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { newId } from '../../../../core/journey/identifier.ts'
import { scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { wholeShare } from '../../../../core/package/export/share-choice.ts'
import { sharedRecords } from '../../../../core/package/export/shared-records.ts'
import { newBeliefs } from '../../support/new-beliefs.ts'
import { newVerbatim } from '../../support/new-verbatim.ts'
import { sampleStore } from '../../support/sample-store.ts'

const words = { auditor: (n: number) => `Auditor ${n}`, leftOut: 'Left out' }
const nothing: ShareChoice = {
  authors: 'numbered',
  notes: false,
  pictures: false,
  verbatims: false,
  addresses: 'host',
  customers: 'none',
}

async function sampleRecords(): Promise<AuditRecords> {
  const store = await sampleStore({ observations: 3, auditor: 'Mei Lin' })
  const [first, ...others] = await store.db.records('observation').toArray()
  await store.db.table('observation').bulkPut([
    {
      ...first!,
      page: { address: 'https://shop.example/secret-plan?plan=a#b', title: 'Pricing' },
      note: 'Wei told me so',
      evidence: [...first!.evidence, { kind: 'quote', text: 'My name is Ann', selectors: [] }],
      leftOut: { reason: 'Ann was ill', by: store.auditorId, at: first!.observedAt },
      newerField: 'Mei Lin again',
    },
    ...others,
  ])
  await keepVerbatim(store.journal, newVerbatim(store, first!.touchpointId, {
    text: 'Ann likes it',
    page: { address: 'https://reviews.example/secret-review', title: '' },
  }))
  const records = (await loadAudit(store.db, store.auditId))!
  const guessed = newBeliefs(store.auditId, { sourceId: newId(), touchpointId: null, shares: [50] })
  return { ...records, beliefs: guessed.map(belief => ({ ...belief, believer: newId() })) }
}

describe('an audit as it is shared', () => {
  it('is itself where nothing is left away', async () => {
    const records = await sampleRecords()
    expect(sharedRecords(records, wholeShare, words)).toBe(records)
  })

  it('tells nothing of what is left away, anywhere', async () => {
    const shared = JSON.stringify(sharedRecords(await sampleRecords(), nothing, words))
    const written = ['Wei told', 'Ann was ill', 'name is Ann', 'likes it']
    for (const told of [...written, 'Mei', 'secret-plan', 'plan=a', 'screenshot', 'reviews.example'])
      expect(shared).not.toContain(told)
    expect(shared).toContain('https://shop.example/')
    expect(shared).toContain('Auditor 1')
  })

  it('has no id by which it could meet the original, but for built-in criteria', async () => {
    const records = await sampleRecords()
    const idsIn = (value: unknown) => new Set(JSON.stringify(value).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))
    const builtIn = new Set(records.criteria.map(({ id }) => id))
    const shared = idsIn(sharedRecords(records, nothing, words))
    expect([...idsIn(records)].filter(id => shared.has(id) && !builtIn.has(id))).toEqual([])
  })

  it('scores the same', async () => {
    const records = await sampleRecords()
    const filter = {}
    const figures = (of: typeof records) =>
      scoreAudit(of, filter).scored.map(({ scores: { journey } }) => [journey.value, journey.ratings])
    expect(figures(sharedRecords(records, nothing, words))).toEqual(figures(records))
  })

  it.each([
    [{ ...wholeShare, authors: 'none' }, 'Mei Lin', 'Wei told me so'],
    [{ ...wholeShare, notes: false }, 'Wei told me so', 'secret-plan'],
    [{ ...wholeShare, addresses: 'host' }, 'secret-plan', 'screenshot'],
    [{ ...wholeShare, addresses: 'host' }, 'secret-review', 'likes it'],
    [{ ...wholeShare, verbatims: false }, 'likes it', 'name is Ann'],
    [{ ...wholeShare, notes: false }, 'name is Ann', 'likes it'],
    [{ ...wholeShare, pictures: false }, 'screenshot', 'Mei Lin'],
  ] as [ShareChoice, string, string][])('leaves away what is chosen alone: %o', async (choice, gone, kept) => {
    const shared = JSON.stringify(sharedRecords(await sampleRecords(), choice, words))
    expect(shared).not.toContain(gone)
    expect(shared).toContain(kept)
  })
})
