import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCaptureQueue } from '../../../../extension/capture/capture-queue.ts'
import { virtualTime } from '../../support/virtual-time.ts'

function queueInTime() {
  const time = virtualTime()
  return { time, queue: createCaptureQueue(time.now, time.wait) }
}

interface Request { after: number, takes: number, fails: boolean }

const request = fc.record<Request>({ after: fc.nat(1500), takes: fc.nat(1200), fails: fc.boolean() })
const requests = fc.array(request, { minLength: 1, maxLength: 12 })

/** Asks for captures at the given times, and says when each was asked for, started and ended. */
async function capture(wanted: Request[]) {
  const { time, queue } = queueInTime()
  const runs = wanted.map(() => ({ asked: 0, started: Number.NaN, ended: Number.NaN, error: '' }))
  const asking = async () => {
    for (const [index, { after, takes, fails }] of wanted.entries()) {
      await time.wait(after)
      const run = runs[index]!
      run.asked = time.now()
      queue.add(async () => {
        run.started = time.now()
        await time.wait(takes)
        run.ended = time.now()
        if (fails)
          throw new Error(`capture ${index}`)
      }).catch((error: Error) => run.error = error.message)
    }
  }
  void asking()
  await time.run()
  return runs
}

describe('the queue of captures', () => {
  it('starts the first capture before it returns', () => {
    const { queue } = queueInTime()
    const started: string[] = []
    void queue.add(async () => void started.push('first'))
    expect(started).toEqual(['first'])
  })

  it('starts a capture before it returns again after the pause', async () => {
    const { time, queue } = queueInTime()
    await queue.add(async () => {})
    await Promise.all([time.wait(550), time.run()])
    const started: string[] = []
    void queue.add(async () => void started.push('second'))
    expect(started).toEqual(['second'])
  })

  it('hands each caller the result of its own capture', async () => {
    const { time, queue } = queueInTime()
    const results = Promise.all([queue.add(async () => 'a'), queue.add(async () => 'b')])
    await time.run()
    expect(await results).toEqual(['a', 'b'])
  })

  it('gives an error to its caller alone and goes on', async () => {
    const runs = await capture([{ after: 0, takes: 10, fails: true }, { after: 0, takes: 10, fails: false }])
    expect(runs.map(({ started, error }) => [started, error])).toEqual([[0, 'capture 0'], [550, '']])
  })

  it.each([
    [1, 'taken'],
    [2, 'taken'],
    [3, 'refused'],
  ])('tries again what the browser counts as too soon, %i times', async (refusals, end) => {
    const { time, queue } = queueInTime()
    const started: number[] = []
    const result = queue.add(async () => {
      started.push(time.now())
      if (started.length <= refusals)
        throw new Error('This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.')
      return 'taken'
    }).catch(() => 'refused')
    await time.run()
    expect(await result).toBe(end)
    expect(started).toEqual([0, 1000, 2000].slice(0, refusals + 1))
  })

  it('runs any captures in order, one at a time, 550 ms apart, and none later than it must', async () => {
    await fc.assert(fc.asyncProperty(requests, async (wanted) => {
      const runs = await capture(wanted)
      runs.forEach(({ asked, started, ended, error }, index) => {
        const before = runs[index - 1]
        expect(started).toBe(Math.max(asked, before ? before.ended : 0, before ? before.started + 550 : 0))
        expect(ended).toBe(started + wanted[index]!.takes)
        expect(error).toBe(wanted[index]!.fails ? `capture ${index}` : '')
      })
    }), { seed: 20261121 })
  })
})
