import { describe, expect, it } from 'vitest'
import {
  noteExport,
  readExports,
  takeBackExport,
  versionsSentIn,
} from '../../../../../core/database/settings/exports.ts'
import { emptyStore } from '../../../support/sample-store.ts'

const [spring, autumn] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const
const [first, second] = ['aaaaaaaa-1111-4111-8111-111111111111', 'bbbbbbbb-1111-4111-8111-111111111111'] as const

function madeAt(second: number, versions: Record<string, string>) {
  const at = `2026-11-21T10:00:${String(second).padStart(2, '0')}.000Z`
  return { at, observations: Object.keys(versions).length, versions, files: [`${second}.kairos`], hasArrived: false }
}

async function sent(db: ReturnType<typeof emptyStore>) {
  return versionsSentIn(await readExports(db, spring))
}

describe('the exports of an audit', () => {
  it('are none before the first, and those of another audit are others', async () => {
    const db = emptyStore()
    await noteExport(db, autumn, madeAt(1, { [first]: '0.1' }))
    expect(await readExports(db, spring)).toEqual([])
    expect(await sent(db)).toBeUndefined()
  })

  it('sum up what went out, the later version winning', async () => {
    const db = emptyStore()
    await noteExport(db, spring, madeAt(1, { [first]: '0.1', [second]: '0.1' }))
    await noteExport(db, spring, madeAt(2, { [second]: '0.2' }))
    expect(await sent(db)).toEqual({ [first]: '0.1', [second]: '0.2' })
  })

  it('can each be taken back, with what went out in it alone', async () => {
    const db = emptyStore()
    const [refused, arrived] = [madeAt(1, { [first]: '0.1' }), madeAt(2, { [second]: '0.1' })]
    await noteExport(db, spring, refused)
    await noteExport(db, spring, arrived)
    await takeBackExport(db, spring, refused)
    expect(await sent(db)).toEqual({ [second]: '0.1' })
    await takeBackExport(db, spring, arrived)
    expect(await sent(db)).toBeUndefined()
  })

  it('stand in the order they were made, also one whose taking back was undone', async () => {
    const db = emptyStore()
    const [early, late] = [madeAt(1, { [first]: '0.1' }), madeAt(2, { [first]: '0.2' })]
    await noteExport(db, spring, early)
    await noteExport(db, spring, late)
    await takeBackExport(db, spring, early)
    await noteExport(db, spring, early)
    expect(await sent(db)).toEqual({ [first]: '0.2' })
  })

  it('are kept apart up to ten, with nothing forgotten that went out before', async () => {
    const db = emptyStore()
    for (let index = 10; index < 40; index++)
      await noteExport(db, spring, madeAt(index, { [`aaaaaa${index}-1111-4111-8111-111111111111`]: '0.1' }))
    expect(await readExports(db, spring)).toHaveLength(10)
    expect(Object.keys((await sent(db))!)).toHaveLength(30)
  })

  it('are the last one alone where an earlier Kairos remembered that', async () => {
    const db = emptyStore()
    const { at, observations, versions } = madeAt(1, { [first]: '0.1' })
    await db.settings.put({ key: 'exports', value: { [spring]: { at, observations, versions } } })
    expect(await readExports(db, spring)).toEqual([{ at, observations, versions, files: [], hasArrived: false }])
  })
})
