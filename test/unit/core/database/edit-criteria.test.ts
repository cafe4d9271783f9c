import type { Criterion } from '../../../../core/journey/criterion.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  addCriteria,
  correctCriterion,
  moveCriterion,
  replaceCriterion,
  takeOutCriterion,
} from '../../../../core/database/commands/edit-criteria.ts'
import { joinAudits } from '../../../../core/database/commands/join-audits.ts'
import { loadAudit } from '../../../../core/database/reading/load-audit.ts'
import { countRatings } from '../../../../core/database/reading/rated-criteria.ts'
import { criteriaOf } from '../../../../core/journey/criterion-sets/criterion-set.ts'
import { criterionSets } from '../../../../core/journey/criterion-sets/criterion-sets.ts'
import { rated } from '../../../../core/journey/rating.ts'
import { standardCriteria } from '../../../../core/journey/templates/standard-criteria.ts'
import { viewJourney } from '../../../../core/journey/view-journey.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { importFile } from '../../../support/import-file.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

const note = { by: null, about: 'in words' }
const [clear, consistent] = criteriaOf(criterionSets[0]!)
const [satisfaction, ease, feeling] = standardCriteria.map(({ id }) => id)
const otherWords = { ...clear!, question: { en: 'Is it plain?' } }

let store: Store

beforeEach(async () => {
  store = await sampleStore()
  await addCriteria(store.db, store.journal, store.auditId, [clear!], note)
})

async function asked({ db, auditId }: Store): Promise<string[]> {
  return viewJourney((await loadAudit(db, auditId))!, {}).criteria.map(({ id }) => id)
}

async function questionIn({ db }: Store, id = clear!.id): Promise<string | undefined> {
  return ((await db.records('criterion').get(id)) as Criterion).question.en
}

async function rate({ db, journal, observationIds: [id] }: Store, criterionId: string): Promise<void> {
  const observation = (await db.records('observation').get(id!))!
  const ratings = [...observation.ratings, rated(criterionId, 4)]
  await journal.write({ action: 'observation-edited', by: null }, [
    { type: 'observation', id: id!, content: { ...observation, ratings } },
  ])
}

async function fileOf({ db, auditId, clock }: Store): Promise<Blob> {
  clock.advance(1000)
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
}

async function colleague(): Promise<Store> {
  const other = storeOf(emptyStore(), store)
  await importFile(other.db, await fileOf(store))
  return other
}

async function correct({ db, journal, clock }: Store): Promise<void> {
  clock.advance(1000)
  await correctCriterion(db, journal, clear!.id, otherWords, note)
}

async function take(from: Store, to: Store): Promise<string[]> {
  const result = await importFile(to.db, await fileOf(from))
  return result.ok ? result.value.problems.map(({ type, reason, detail }) => `${type} ${reason} ${detail}`) : ['?']
}

describe('the criteria that an audit asks', () => {
  it('are added, moved and taken out, each of which is taken back', async () => {
    const { db, journal, auditId } = store
    const added = await addCriteria(db, journal, auditId, [clear!, consistent!], note)
    expect(await asked(store)).toEqual([satisfaction, ease, feeling, clear!.id, consistent!.id])
    expect(await addCriteria(db, journal, auditId, [clear!], note)).toBeNull()
    const movedFirst = await moveCriterion(db, journal, auditId, clear!.id, 0, note)
    const takenOut = await takeOutCriterion(db, journal, auditId, ease!, note)
    expect(await asked(store)).toEqual([clear!.id, satisfaction, feeling, consistent!.id])
    for (const entry of [takenOut, movedFirst, added])
      await journal.undo(entry!.id, null)
    expect(await asked(store)).toEqual([satisfaction, ease, feeling, clear!.id])
    expect(await db.records('criterion').get(consistent!.id)).toBeUndefined()
  })

  it('leave what was rated with the observations when they are taken out', async () => {
    await rate(store, clear!.id)
    await takeOutCriterion(store.db, store.journal, store.auditId, clear!.id, note)
    expect((await countRatings(store.db)).get(clear!.id)).toBe(1)
    expect((await loadAudit(store.db, store.auditId))!.criteria.map(({ id }) => id)).toContain(clear!.id)
  })

  it('are those of all audits that are joined, and are taken out of each', async () => {
    const ade = await sampleStore({ title: 'Another title', auditor: 'Ade' })
    await addCriteria(ade.db, ade.journal, ade.auditId, [consistent!], note)
    await importFile(store.db, await fileOf(ade))
    await joinAudits(store.db, store.journal, { one: { id: store.auditId }, other: { id: ade.auditId } }, note)
    expect(await asked(store)).toEqual([satisfaction, ease, feeling, clear!.id, consistent!.id])
    await takeOutCriterion(store.db, store.journal, store.auditId, consistent!.id, note)
    expect(await asked(store)).toEqual([satisfaction, ease, feeling, clear!.id])
  })
})

describe('an own criterion under which ratings stand', () => {
  beforeEach(() => rate(store, clear!.id))

  it('keeps them where its words are corrected, and its scale and polarity whatever is asked', async () => {
    const other = { ...otherWords, scale: { min: 0, max: 9, step: 1 }, polarity: 'low-is-good' as const }
    await correctCriterion(store.db, store.journal, clear!.id, other, note)
    expect(await questionIn(store)).toBe('Is it plain?')
    expect(await store.db.records('criterion').get(clear!.id))
      .toMatchObject({ scale: clear!.scale, polarity: clear!.polarity })
    expect((await countRatings(store.db)).get(clear!.id)).toBe(1)
  })

  it('stays as it is where a new question takes its place', async () => {
    const { db, journal, auditId } = store
    const anchors = [1, 7].map(value => ({ value, text: { en: 'x' } }))
    const other = { ...otherWords, scale: { min: 1, max: 7, step: 1 }, anchors }
    await replaceCriterion(db, journal, auditId, clear!.id, other, note)
    const ids = await asked(store)
    expect(ids.slice(0, 3)).toEqual([satisfaction, ease, feeling])
    expect(await questionIn(store, ids[3])).toBe('Is it plain?')
    expect(await questionIn(store)).toBe(clear!.question.en)
  })

  it('is never a built-in one', async () => {
    expect(await correctCriterion(store.db, store.journal, satisfaction!, otherWords, note)).toBeNull()
  })
})

describe('corrected words', () => {
  it('replace none that a colleague knows, rated on or not yet', async () => {
    const mei = await colleague()
    await correct(store)
    expect(await take(store, mei)).toEqual(['criterion other-meaning question'])
    expect(await questionIn(mei)).toBe(clear!.question.en)
  })

  it('let the file\'s own ratings come in all the same', async () => {
    await rate(store, clear!.id)
    const mei = await colleague()
    await correct(store)
    await rate({ ...store, observationIds: store.observationIds.slice(1) }, clear!.id)
    expect(await take(store, mei)).toEqual(['criterion other-meaning question'])
    expect(await questionIn(mei)).toBe(clear!.question.en)
    expect((await countRatings(mei.db)).get(clear!.id)).toBe(2)
  })

  it('stay where a colleague\'s file still has the older ones, with no complaint', async () => {
    await rate(store, clear!.id)
    const mei = await colleague()
    await correct(store)
    expect(await take(mei, store)).toEqual([])
    expect(await questionIn(store)).toBe('Is it plain?')
  })

  it('are told of where both sides corrected them apart', async () => {
    await rate(store, clear!.id)
    const mei = await colleague()
    await correct(store)
    await correctCriterion(mei.db, mei.journal, clear!.id, { ...clear!, question: { en: 'Is it bright?' } }, note)
    expect(await take(mei, store)).toEqual(['criterion other-meaning question'])
    expect(await take(store, mei)).toEqual(['criterion other-meaning question'])
  })
})
