import { beforeAll, describe, expect, it } from 'vitest'
import { filesOf, storeAfter } from '../../support/team.ts'

const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]

let files: Blob[]

/** Each observes twice; the second takes the first one's in, edits one and deletes the other; the third edits both. */
beforeAll(async () => {
  const all = await filesOf([
    ...[0, 1, 2].flatMap(who => [0, 1].map(at => ({ who, what: 'observe' as const, at }))),
    { who: 0, what: 'hand out', at: 0 },
    { who: 1, what: 'take in', at: 0 },
    { who: 2, what: 'take in', at: 0 },
    ...[0, 1, 2, 3].map(at => ({ who: 1, what: at % 2 ? 'delete' as const : 'edit' as const, at })),
    ...[0, 1, 2, 3].map(at => ({ who: 2, what: 'edit' as const, at })),
  ])
  files = all.slice(-3)
})

describe('the files of three auditors, with pictures', () => {
  it('give the same database in all six orders', async () => {
    const stores = await Promise.all(orders.map(order => storeAfter(order.map(index => files[index]!))))
    expect(new Set(stores.map(store => JSON.stringify(store))).size).toBe(1)
    const { observation, picture, pictureFiles, tombstones } = stores[0]!
    expect([observation, picture, pictureFiles, tombstones].map(table => Object.keys(table!).length)).toEqual([
      4,
      4,
      4,
      4,
    ])
  })
})
