import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renameAudit } from '../../../../core/database/commands/rename-audit.ts'
import { readUndoStack } from '../../../../core/database/journal/undo-stack.ts'
import { sampleStore, smallAudit } from '../../support/sample-store.ts'

type Store = Awaited<ReturnType<typeof sampleStore>>

/** What an editor would show: every title so far, and which of them it is at. */
class Editor {
  titles: string[]
  at = 0

  constructor(title: string) {
    this.titles = [title]
  }

  rename(title: string): void {
    this.titles = [...this.titles.slice(0, this.at + 1), title]
    this.at++
  }
}

async function titleOf({ db, auditId }: Store): Promise<string> {
  return (await db.records('audit').get(auditId))!.title
}

const rename = ({ db, journal, auditId }: Store, title: string) =>
  renameAudit(db, journal, auditId, title, { by: null })

async function step({ db, journal }: Store, direction: 'undo' | 'redo'): Promise<boolean> {
  const next = (await readUndoStack(db))[direction]
  return next !== null && journal.undo(next.entry.id, null).then(() => true)
}

describe('undo and redo', () => {
  it('lead back and forth through what was done, as in any editor', async () => {
    const steps = fc.array(fc.constantFrom('do', 'undo', 'undo', 'redo'), { minLength: 1, maxLength: 14 })
    await fc.assert(fc.asyncProperty(steps, async (steps) => {
      const store = await sampleStore({ observations: 0 })
      const editor = new Editor(await titleOf(store))
      for (const [index, what] of steps.entries()) {
        if (what === 'do') {
          await rename(store, `Title ${index}`)
          editor.rename(`Title ${index}`)
        }
        else if (what === 'undo' && editor.at > 0) {
          await step(store, 'undo')
          editor.at--
        }
        else if (what === 'redo') {
          const isPossible = editor.at < editor.titles.length - 1
          expect(await step(store, 'redo')).toBe(isPossible)
          editor.at += isPossible ? 1 : 0
        }
        expect(await titleOf(store)).toBe(editor.titles[editor.at])
      }
    }), { numRuns: 30 })
  })

  it('say what was done at first, however often it was undone and redone', async () => {
    const store = await sampleStore({ observations: 0 })
    const renamed = await rename(store, 'Another')
    for (const direction of ['undo', 'redo', 'undo', 'redo'] as const) {
      expect((await readUndoStack(store.db))[direction]!.deed.entry.id).toBe(renamed!.id)
      await step(store, direction)
    }
    expect(await readUndoStack(store.db)).toMatchObject({ undo: { deed: { entry: { id: renamed!.id } } }, redo: null })
  })

  it('step over files that came in, which are taken back by their names', async () => {
    const store = await sampleStore({ observations: 0 })
    const { auditId, adoptions: records } = await smallAudit()
    await rename(store, 'Another')
    await store.journal.adopt({ action: 'file-imported', by: null }, { records })
    await step(store, 'undo')
    expect(await titleOf(store)).not.toBe('Another')
    expect(await store.db.records('audit').get(auditId)).toMatchObject({ title: 'Small audit' })
  })
})
