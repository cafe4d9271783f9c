import type { CopyOutcome } from '../../../../extension/panel/backup/backup-state.ts'
import { describe, expect, it } from 'vitest'
import { backupState } from '../../../../extension/panel/backup/backup-state.ts'

const auditId = '11111111-1111-4111-8111-111111111111'
const copied = { kind: 'copied', auditId, upTo: 7 } as const
const trouble = { kind: 'trouble', trouble: 'full', detail: '' } as const
const progress = { done: 1, total: 3 }

function stateOf(outcome: CopyOutcome, more: Partial<Parameters<typeof backupState>[0]> = {}) {
  return backupState({ outcome, progress: null, auditId, latest: 7, ...more }).kind
}

describe('the state of the copy', () => {
  it('is copied only where nothing came into the journal since, and of this audit', () => {
    expect(stateOf(copied)).toBe('copied')
    expect(stateOf(copied, { latest: 8 })).toBe('behind')
    expect(stateOf(copied, { latest: undefined })).toBe('behind')
    expect(stateOf(copied, { auditId: '22222222-2222-4222-8222-222222222222' })).toBe('behind')
    expect(stateOf({ kind: 'untried' })).toBe('behind')
  })

  it('is copying while that takes long, but a trouble is told of until it is over', () => {
    expect(stateOf(copied, { latest: 8, progress })).toBe('copying')
    expect(stateOf({ kind: 'waiting' }, { progress })).toBe('copying')
    expect(stateOf(trouble, { progress })).toBe('trouble')
  })

  it('stays waiting or cancelled, whatever is changed meanwhile', () => {
    for (const kind of ['waiting', 'cancelled'] as const)
      expect(stateOf({ kind }, { latest: 9 })).toBe(kind)
  })
})
