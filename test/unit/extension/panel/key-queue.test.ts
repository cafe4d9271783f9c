import { describe, expect, it, vi } from 'vitest'
import { createKeyQueue } from '../../../../extension/panel/ground/keys/key-queue.ts'

const nextTurn = () => new Promise<void>(resolve => setTimeout(resolve))

describe('keys that come quicker than the screen', () => {
  it('are handed on in order, one in a turn', async () => {
    const heard: string[] = []
    const queue = createKeyQueue<string>(key => void heard.push(key), nextTurn)
    for (const key of 'abc')
      queue.add(key)
    expect(heard).toEqual(['a'])
    await vi.waitUntil(() => heard.length === 3)
    expect(heard).toEqual(['a', 'b', 'c'])
  })

  it('wait while what takes them opens, those that were added meanwhile too', async () => {
    const heard: string[] = []
    const queue = createKeyQueue<string>((key) => {
      heard.push(key)
      if (key === 't')
        queue.pause()
    }, nextTurn)
    for (const key of 'atb')
      queue.add(key)
    await vi.waitUntil(() => heard.length === 2)
    queue.add('c')
    expect(heard).toEqual(['a', 't'])
    queue.goOn()
    await vi.waitUntil(() => heard.length === 4)
    expect(heard).toEqual(['a', 't', 'b', 'c'])
  })

  it('are forgotten where nobody wants them any more', () => {
    const heard: string[] = []
    const queue = createKeyQueue<string>(key => void heard.push(key), nextTurn)
    queue.pause()
    queue.add('a')
    queue.clear()
    queue.goOn()
    expect(heard).toEqual([])
  })
})
