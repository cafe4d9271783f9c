import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../extension/panel/notices/words-of.ts'

describe('what is told of an error', () => {
  it('is what the browser said, once, and not how the store wraps it', () => {
    const wrapped = new Dexie.UnknownError('The disk is broken.', new DOMException('The disk is broken.', 'UnknownError'))
    expect(wrapped.message).not.toBe('The disk is broken.')
    expect(wordsOf(wrapped)).toBe('The disk is broken.')
  })

  it('is the message of any other error, and whatever else was thrown', () => {
    expect(wordsOf(new Error('Out of order.'))).toBe('Out of order.')
    expect(wordsOf('No.')).toBe('No.')
  })
})
