import { describe, expect, it } from 'vitest'
import { createImportSession } from '../../../../site/imports/import-session.ts'
import { untilAborted } from '../../../../site/imports/until-aborted.ts'

const reading = { name: 'a.kairos', file: 1, files: 1, done: 1, total: 2 }

describe('what a worker says', () => {
  it('is heard while it lives', () => {
    const session = createImportSession(() => [])
    untilAborted(session.listener, new AbortController().signal).onReading(reading)
    expect(session.activity.value).toEqual({ kind: 'reading', reading, isWaiting: false })
  })

  it('is not heard any more once it has ended', () => {
    const session = createImportSession(() => [])
    const { onReading, onWaiting, decide } = untilAborted(session.listener, AbortSignal.abort())
    expect(() => onReading(reading)).toThrow()
    expect(() => onWaiting()).toThrow()
    expect(() => decide!([], false)).toThrow()
    expect(session.activity.value).toEqual({ kind: 'idle' })
  })
})
