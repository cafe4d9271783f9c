import { describe, expect, it } from 'vitest'
import { createConversation } from '../../site/imports/conversation.ts'
import { whileAlive } from '../../site/imports/while-alive.ts'

const reading = { name: 'a.kairos', file: 1, files: 1, done: 1, total: 2 }

describe('what a worker says', () => {
  it('is heard while it lives', () => {
    const conversation = createConversation(() => [])
    whileAlive(conversation.host, new AbortController().signal).onReading(reading)
    expect(conversation.reading.value).toEqual(reading)
  })

  it('is not heard any more once it has ended', () => {
    const conversation = createConversation(() => [])
    const { onReading, onWaiting, decide } = whileAlive(conversation.host, AbortSignal.abort())
    expect(() => onReading(reading)).toThrow()
    expect(() => onWaiting()).toThrow()
    expect(() => decide!([])).toThrow()
    expect([conversation.reading.value, conversation.isWaiting.value, conversation.preview.value]).toEqual([null, false, null])
  })
})
