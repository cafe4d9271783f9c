import { afterEach, describe, expect, it, vi } from 'vitest'
import { askForPersistence } from '../../../../extension/screen/persistence.ts'

afterEach(() => void vi.useRealTimers())

const storageThat = (persist: () => Promise<boolean>) => ({ persist }) as StorageManager

describe('asking the browser to keep what is stored', () => {
  it.each([[true, 'promised'], [false, 'refused']])('is answered by %s as %s', async (answer, word) => {
    expect(await askForPersistence(storageThat(async () => answer))).toBe(word)
  })

  it('ends after some seconds without an answer, as Firefox may ask somebody who is not there', async () => {
    vi.useFakeTimers()
    const asking = askForPersistence(storageThat(() => new Promise(() => {})))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await asking).toBe('unanswered')
  })
})
