import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { watchRetriedQuery } from '../../../../core/database/retried-query.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
})

/** Watches until the lifetime or the test is over, and keeps what is told in order. */
function watched(query: () => Promise<string>, lifetime = new AbortController()): string[] {
  const told: string[] = []
  onTestFinished(() => lifetime.abort())
  watchRetriedQuery(query, {
    next: value => told.push(value),
    error: error => told.push(`failed: ${(error as Error).message}`),
  }, lifetime.signal)
  return told
}

async function failing(): Promise<string> {
  throw new Error('broken')
}

it('asks again after a while, and tells of the first of several failures in a row', async () => {
  const query = vi.fn(failing)
  const told = watched(query)
  await expect.poll(() => told).toEqual(['failed: broken'])
  await vi.advanceTimersByTimeAsync(2_000)
  await expect.poll(() => query.mock.calls.length).toBe(2)
  query.mockResolvedValueOnce('there')
  await vi.advanceTimersByTimeAsync(2_000)
  await expect.poll(() => told).toEqual(['failed: broken', 'there'])
})

it('does not ask again once it has a result', async () => {
  const query = vi.fn(async () => 'there')
  const told = watched(query)
  await expect.poll(() => told).toEqual(['there'])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(query).toHaveBeenCalledOnce()
})

it('does not ask again after nobody listens any more', async () => {
  const query = vi.fn(failing)
  const lifetime = new AbortController()
  const told = watched(query, lifetime)
  await expect.poll(() => told).toEqual(['failed: broken'])
  lifetime.abort()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(query).toHaveBeenCalledOnce()
})
