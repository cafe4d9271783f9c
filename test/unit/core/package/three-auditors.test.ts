import { beforeAll, describe, expect, it } from 'vitest'
import { filesOf, storeAfter } from '../../support/team.ts'

const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

let files: Blob[]

/** Each observes twice; the second takes the first one's in, edits one and deletes the other; the third edits both. */
beforeAll(async () => {
  const all = await filesOf([
    ...[0, 1, 2].flatMap(who => [0, 1].map(pick => ({ who, what: 'observe' as const, pick }))),
    { who: 0, what: 'hand out', pick: 0 },
    { who: 1, what: 'take in', pick: 0 },
    { who: 2, what: 'take in', pick: 0 },
    ...[0, 1, 2, 3].map(pick => ({ who: 1, what: pick % 2 ? 'delete' as const : 'edit' as const, pick })),
    ...[0, 1, 2, 3].map(pick => ({ who: 2, what: 'edit' as const, pick })),
  ])
  files = all.slice(-3)
})

describe('the files of three auditors, with pictures', () => {
  it('give the same database in all six orders', async () => {
    const stores = await Promise.all(orders.map(order => storeAfter(order.map(index => files[index]!))))
    expect(new Set(stores.map(store => JSON.stringify(store))).size).toBe(1)
    const { observation, picture, pictureFiles, tombstones } = stores[0]!
    for (const table of [observation, picture, pictureFiles, tombstones])
      expect(Object.keys(table!)).toHaveLength(4)
  })
})
