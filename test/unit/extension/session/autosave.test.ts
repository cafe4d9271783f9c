import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createAutosave } from '../../../../extension/session/autosave.ts'

/** Writes that end when the test says so. */
function slowWriter() {
  const written: string[] = []
  const ends: PromiseWithResolvers<void>[] = []
  const write = (value: string) => {
    written.push(value)
    ends.push(Promise.withResolvers<void>())
    return ends.at(-1)!.promise
  }
  return { written, ends, write }
}

/** Settles after everything that promises have set off. */
const allDone = () => new Promise(resolve => setImmediate(resolve))

describe('saving while somebody types', () => {
  it('writes the first value at once', () => {
    const { written, write } = slowWriter()
    createAutosave(write, vi.fn()).save('a')
    expect(written).toEqual(['a'])
  })

  it('writes one at a time, and of what came meanwhile only the last', async () => {
    const { written, ends, write } = slowWriter()
    const { save } = createAutosave(write, vi.fn())
    for (const value of ['a', 'b', 'c'])
      save(value)
    await allDone()
    expect(written).toEqual(['a'])
    ends[0]!.resolve()
    await allDone()
    expect(written).toEqual(['a', 'c'])
  })

  it('writes again what comes after a pause', async () => {
    const { written, ends, write } = slowWriter()
    const { save } = createAutosave(write, vi.fn())
    save('a')
    ends[0]!.resolve()
    await allDone()
    save('b')
    expect(written).toEqual(['a', 'b'])
  })

  it('reports a write that fails, and writes the next value all the same', async () => {
    const { written, ends, write } = slowWriter()
    const report = vi.fn()
    const { save } = createAutosave(write, report)
    save('a')
    save('b')
    const error = new DOMException('No room', 'QuotaExceededError')
    ends[0]!.reject(error)
    await allDone()
    expect(report).toHaveBeenCalledExactlyOnceWith(error)
    expect(written).toEqual(['a', 'b'])
  })

  it('tries again what could not be written, until it is, and waits for that', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { written, ends, write } = slowWriter()
    const { save, isPending } = createAutosave(write, vi.fn())
    save('a')
    for (const time of [0, 1]) {
      ends[time]!.reject(new DOMException('No room', 'QuotaExceededError'))
      await allDone()
      expect(isPending()).toBe(true)
      await vi.advanceTimersByTimeAsync(2_000)
    }
    ends[2]!.resolve()
    await allDone()
    expect(isPending()).toBe(false)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(written).toEqual(['a', 'a', 'a'])
  })

  it('tries no more what is given up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { written, ends, write } = slowWriter()
    const { save, cancel } = createAutosave(write, vi.fn())
    save('a')
    ends[0]!.reject(new DOMException('No room', 'QuotaExceededError'))
    await allDone()
    cancel()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(written).toEqual(['a'])
  })
})
