import type { Draft } from '../../../../core/database/drafts/draft.ts'
import type { TypedCopies } from '../../../../extension/session/typed-copies.ts'
import { expect, it } from 'vitest'
import { settleCopies } from '../../../../extension/session/settle-copies.ts'
import { captureDraft } from '../../support/draft.ts'
import { emptyStore, sampleStore } from '../../support/sample-store.ts'

/** Copies that are there until they are forgotten. */
function copiesOf(...drafts: Draft[]): TypedCopies {
  const kept = new Map(drafts.map(draft => [draft.id, draft]))
  return {
    keep: async () => 'memory',
    keepOnDisk: async () => 'disk',
    forget: async id => void kept.delete(id),
    read: async () => [...kept.values()],
  }
}

it('copies of what a lost store had come back with what was typed, and without its other records', async () => {
  const draft = { ...await captureDraft(await sampleStore()), note: 'Typed in vain.' }
  const [db, copies] = [emptyStore(), copiesOf(draft)]
  await settleCopies(db, copies, true)
  expect(await db.drafts.toArray()).toEqual([
    { ...draft, auditId: null, touchpointId: null, newTouchpoint: null, pictures: [] },
  ])
  expect(await copies.read()).toEqual([])
})

it('copies of what was saved or discarded go, and those of what waits stay', async () => {
  const store = await sampleStore()
  const [waiting, saved] = [await captureDraft(store), await captureDraft(await sampleStore())]
  const copies = copiesOf(waiting, saved)
  await settleCopies(store.db, copies, false)
  expect(await copies.read()).toEqual([waiting])
  expect(await store.db.drafts.count()).toBe(1)
})
