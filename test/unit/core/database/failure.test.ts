import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { failureOf, openingFailureOf } from '../../../../core/database/failure.ts'
import { emptyStore } from '../../support/sample-store.ts'

const broken = new DOMException('The disk is broken.', 'UnknownError')

describe('what is told of an error', () => {
  it('is what the browser said, once, and not how the store wraps it', () => {
    const wrapped = new Dexie.UnknownError('The disk is broken.', broken)
    expect(wrapped.message).not.toBe('The disk is broken.')
    expect(failureOf(wrapped)).toEqual({ kind: 'failed', detail: 'The disk is broken.' })
  })

  it('is the message of any other error, and whatever else was thrown', () => {
    expect(failureOf(new Error('Out of order.'))).toEqual({ kind: 'failed', detail: 'Out of order.' })
    expect(failureOf('No.')).toEqual({ kind: 'failed', detail: 'No.' })
    expect(failureOf(undefined)).toEqual({ kind: 'failed', detail: 'undefined' })
  })

  it('is that the disk is full, however deep that is wrapped', () => {
    const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    expect(failureOf(full)).toEqual({ kind: 'storage-full' })
    expect(failureOf(new Dexie.AbortError('aborted', full))).toEqual({ kind: 'storage-full' })
    expect(failureOf(new Error('not saved', { cause: full }))).toEqual({ kind: 'storage-full' })
  })

  it('ends with errors that wrap each other in a circle', () => {
    const error = new Error('round')
    error.cause = error
    expect(failureOf(error)).toEqual({ kind: 'failed', detail: 'round' })
  })

  it('is that the store was closed, after it was', async () => {
    const db = emptyStore()
    await db.open()
    db.close({ disableAutoOpen: true })
    expect(failureOf(await db.settings.toArray().catch(error => error))).toEqual({ kind: 'store-closed' })
  })

  it('is that the browser keeps no data here, where that is why the store does not open', () => {
    const insecure = new DOMException('The operation is insecure.', 'SecurityError')
    expect(failureOf(new Dexie.OpenFailedError(insecure))).toEqual({ kind: 'store-forbidden' })
    expect(failureOf(new Dexie.DatabaseClosedError('closed', insecure))).toEqual({ kind: 'store-forbidden' })
  })

  it('is why the store does not open, also where a query is what found out', () => {
    expect(failureOf(new Dexie.DatabaseClosedError('closed', broken)))
      .toEqual({ kind: 'store-unavailable', detail: 'The disk is broken.' })
    expect(failureOf(new DOMException('Not here.', 'SecurityError')))
      .toEqual({ kind: 'store-unavailable', detail: 'Not here.' })
    expect(openingFailureOf(broken)).toEqual({ kind: 'store-unavailable', detail: 'The disk is broken.' })
  })
})
