import type { ChosenVersion } from '../../../../core/database/commands/choose-version.ts'
import type { Conflict } from '../../../../core/package/merge/conflict.ts'
import type { SampleStore } from '../../support/sample-store.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { chooseVersion } from '../../../../core/database/commands/choose-version.ts'
import { importFiles } from '../../../../core/package/import/import-files.ts'
import { idIn, losingVersionIn } from '../../../../core/package/merge/conflict.ts'
import { exportAudit } from '../../../support/export-audit.ts'
import { emptyStore, sampleStore, storeOf } from '../../support/sample-store.ts'

let mine: SampleStore
let theirs: SampleStore

/** Two browsers with the same audit. */
beforeEach(async () => {
  mine = await sampleStore({ observations: 2 })
  theirs = storeOf(emptyStore(), mine)
  await send(mine, theirs)
})

async function send(from: SampleStore, to: SampleStore) {
  const { file } = (await exportAudit(from.db, from.auditId, { generator: 'Kairos test', clock: from.clock }))!
  const [outcome] = await importFiles(to.db, [{ name: 'a.kairos', file }], { clock: to.clock })
  return outcome!.result.ok ? outcome!.result.value : expect.unreachable()
}

const observed = async ({ db, observationIds: [id] }: SampleStore) => db.records('observation').get(id!)

async function edit(store: SampleStore, note: string): Promise<void> {
  store.clock.advance(1000)
  const content = (await observed(store))!
  await store.journal.write({ action: 'observation-edited', by: null }, [
    { type: 'observation', id: content.id, content: { ...content, note } },
  ])
}

/** Deletes the first observation, with its picture. */
async function remove(store: SampleStore): Promise<void> {
  const { id, evidence: [shot] } = (await observed(store))!
  await store.journal.write({ action: 'observation-deleted', by: null }, [
    { type: 'observation', id, content: null },
    ...shot?.kind === 'screenshot' ? [{ type: 'picture' as const, id: shot.pictureId, content: null }] : [],
  ])
}

const loserOf = (conflict: Conflict): ChosenVersion =>
  ({ type: conflict.type, id: idIn(conflict), version: losingVersionIn(conflict) })

async function choose(store: SampleStore, chosen: ChosenVersion) {
  store.clock.advance(1000)
  return chooseVersion(store.db, store.journal, chosen, 'Pricing, Mei')
}

describe('choosing the version that lost', () => {
  it('makes it the newest one here and with whoever gets the file, and is taken back', async () => {
    await edit(mine, 'mine')
    await edit(theirs, 'theirs')
    const { conflicts: [conflict] } = await send(mine, theirs)
    expect(await observed(theirs)).toMatchObject({ note: 'theirs' })
    const entry = await choose(theirs, loserOf(conflict!))
    expect(entry).toMatchObject({ action: 'version-chosen', about: 'Pricing, Mei' })
    expect(await observed(theirs)).toMatchObject({ note: 'mine' })
    const { conflicts } = await send(theirs, mine)
    expect(conflicts).toEqual([])
    expect(await observed(mine)).toEqual(await observed(theirs))
    await theirs.journal.undo(entry.id, null)
    expect(await observed(theirs)).toMatchObject({ note: 'theirs' })
  })

  it('brings back what a deletion took, with the screenshot it shows, for both', async () => {
    await remove(mine)
    await edit(theirs, 'edited here')
    const { conflicts: [conflict] } = await send(mine, theirs)
    expect(await observed(theirs)).toBeUndefined()
    const entry = await choose(theirs, loserOf(conflict!))
    const back = (await observed(theirs))!
    expect(back).toMatchObject({ note: 'edited here' })
    const pictureId = back.evidence.flatMap(item => item.kind === 'screenshot' ? [item.pictureId] : [])[0]!
    expect(await theirs.db.records('picture').get(pictureId)).toBeDefined()
    await send(theirs, mine)
    expect(await observed(mine)).toMatchObject({ note: 'edited here' })
    await theirs.journal.undo(entry.id, null)
    expect(await observed(theirs)).toBeUndefined()
  })

  it('deletes again where the deletion is chosen', async () => {
    await remove(mine)
    await edit(theirs, 'edited here')
    const { conflicts: [conflict] } = await send(mine, theirs)
    await choose(theirs, loserOf(conflict!))
    await choose(theirs, { type: 'observation', id: idIn(conflict!), version: null })
    expect(await observed(theirs)).toBeUndefined()
  })
})

describe('a conflict', () => {
  it('names what its versions name, also of what the file deletes', async () => {
    await remove(mine)
    await edit(theirs, 'edited here')
    const { conflicts: [conflict], names } = await send(mine, theirs)
    const { touchpointId, auditorId } = losingVersionIn(conflict!) as never
    expect(names[auditorId]).toBe('Mei')
    expect(names[touchpointId]).toMatchObject({ en: expect.any(String) })
  })
})
