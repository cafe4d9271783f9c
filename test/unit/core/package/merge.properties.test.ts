import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  actionsWithMail,
  anyActions,
  filesOf,
  joined,
  mildActionsWithMail,
  storeAfter,
  withoutIdleAuditors,
} from '../../support/team.ts'

/** `PROPERTY_RUNS=500 npx vitest ...` looks further. */
const parameters = { numRuns: Number(process.env.PROPERTY_RUNS ?? 15) }

/** Files and the same files in another order. */
const shuffled = <T>(items: T[], order: number[]): T[] => items
  .map((item, index) => [order[index % order.length]!, item] as const)
  .sort(([a], [b]) => a - b)
  .map(([, item]) => item)

/** The files joined into two, cut somewhere: the later ones first; one where the cut is before the first. */
async function twoJoined(files: Blob[], cut: number): Promise<Blob[]> {
  const start = cut % files.length
  const [head, tail] = [files.slice(0, start), files.slice(start)]
  return [await joined(tail), ...head.length > 0 ? [await joined(head)] : []]
}

const order = fc.array(fc.nat(99), { minLength: 20, maxLength: 20 })
const slow = { timeout: 600_000 }

describe('merging the files of three auditors who edit, delete and restore, and take in each other\'s', slow, () => {
  it('is commutative: any order gives the same store', async () => {
    await fc.assert(fc.asyncProperty(anyActions, order, order, async (actions, one, other) => {
      const files = await filesOf(actions)
      expect(await storeAfter(shuffled(files, one))).toEqual(await storeAfter(shuffled(files, other)))
    }), parameters)
  })

  it('is associative: files that were joined into one before give the same store', async () => {
    await fc.assert(fc.asyncProperty(anyActions, fc.nat(99), async (actions, cut) => {
      const files = await filesOf(actions)
      const parts = await twoJoined(files, cut)
      expect(withoutIdleAuditors(await storeAfter(parts))).toEqual(withoutIdleAuditors(await storeAfter(files)))
    }), parameters)
  })

  it('is idempotent: files that come again change nothing', async () => {
    await fc.assert(fc.asyncProperty(anyActions, order, async (actions, one) => {
      const files = await filesOf(actions)
      expect(await storeAfter([...files, ...shuffled(files, one)])).toEqual(await storeAfter(files))
    }), parameters)
  })
})

describe('merging files of which some have smaller versions of their pictures', slow, () => {
  const mailing = fc.nat(3)

  it('is commutative, also where no file has the original', async () => {
    await fc.assert(fc.asyncProperty(actionsWithMail, mailing, order, order, async (actions, mailing, one, other) => {
      const files = await filesOf(actions, mailing)
      expect(await storeAfter(shuffled(files, one))).toEqual(await storeAfter(shuffled(files, other)))
    }), parameters)
  })

  // What was deleted in between has no bytes in a file of both.
  it('is associative where nothing was deleted', async () => {
    await fc.assert(fc.asyncProperty(mildActionsWithMail, mailing, fc.nat(99), async (actions, mailing, cut) => {
      const files = await filesOf(actions, mailing)
      const parts = await twoJoined(files, cut)
      expect(await storeAfter(parts)).toEqual(await storeAfter(files))
    }), parameters)
  })

  it('is idempotent', async () => {
    await fc.assert(fc.asyncProperty(actionsWithMail, mailing, order, async (actions, mailing, one) => {
      const files = await filesOf(actions, mailing)
      expect(await storeAfter([...files, ...shuffled(files, one)])).toEqual(await storeAfter(files))
    }), parameters)
  })
})
