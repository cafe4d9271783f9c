import { describe, expect, it } from 'vitest'
import { oneAtATime } from '../../../../site/team-folder/one-at-a-time.ts'

/** Work that is let go step by step, and that tells how often it began and was under way at once. */
function heldWork() {
  const seen = { begun: 0, atOnce: 0, most: 0 }
  const waiting: (() => void)[] = []
  const run = oneAtATime(async () => {
    seen.begun++
    seen.most = Math.max(seen.most, ++seen.atOnce)
    await new Promise<void>(resolve => waiting.push(resolve))
    seen.atOnce--
  })
  return { run, seen, letGo: () => waiting.shift()?.() }
}

describe('work that must not overlap itself', () => {
  it('runs once more, however often it was asked for meanwhile', async () => {
    const { run, seen, letGo } = heldWork()
    const asked = [run(), run(), run()]
    letGo()
    await expect.poll(() => seen.begun).toBe(2)
    letGo()
    await Promise.all(asked)
    expect(seen).toEqual({ begun: 2, atOnce: 0, most: 1 })
  })

  it('runs anew when it is done, also after it failed', async () => {
    let begun = 0
    const run = oneAtATime(async () => {
      if (++begun === 1)
        throw new Error('first')
    })
    await expect(run()).rejects.toThrow('first')
    await run()
    expect(begun).toBe(2)
  })
})
