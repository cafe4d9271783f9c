import type { RecordNames } from '../../journey/record-names.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { JournalEntry } from './entry.ts'
import type { HistoryEntry } from './read-history.ts'
import { describeHistory } from './read-history.ts'

/** A step back or forth. */
export interface UndoStep {
  /** What to undo: to redo something is to undo its undoing. */
  entry: JournalEntry
  /** What was done at first, however often it was undone and redone since. */
  deed: HistoryEntry
}

/** What can be undone and redone next; null where nothing can. */
export interface UndoStack {
  undo: UndoStep | null
  redo: UndoStep | null
  /** Of all that the deeds are about. */
  names: RecordNames
}

/** What comes next of undo and redo: by the journal, so that it outlives a reload. */
export async function readUndoStack(db: KairosDatabase): Promise<UndoStack> {
  const entries = await db.entries.orderBy('sequence').toArray()
  const { undo, redo } = nextSteps(entries)
  const next = [undo, redo].filter(entry => entry !== null)
  const { entries: deeds, names } = await describeHistory(db, next.map(entry => deedOf(entry, entries)), entries)
  const steps = next.map((entry, index): UndoStep => ({ entry, deed: deeds[index]! }))
  const stepOf = (wanted: JournalEntry | null) => steps.find(({ entry }) => entry === wanted) ?? null
  return { undo: stepOf(undo), redo: stepOf(redo), names }
}

/** No deeds, and what a step back must not take: a colleague's file, which the history takes back by its name. */
const steppedOver: ReadonlySet<JournalEntry['action']> = new Set([
  'file-imported',
  'point-set',
  'safety-set',
  'history-thinned',
])

/**
 * The entries to undo and to redo by; whoever does something after an undo has nothing to redo any more.
 * @param entries in their order, the oldest first
 */
function nextSteps(entries: JournalEntry[]): Record<'undo' | 'redo', JournalEntry | null> {
  const done: JournalEntry[] = []
  const undone: JournalEntry[] = []
  for (const entry of entries.filter(({ action }) => !steppedOver.has(action))) {
    if (entry.undoes === null) {
      done.push(entry)
      undone.length = 0
    }
    else if (take(done, entry.undoes)) {
      undone.push(entry)
    }
    else if (take(undone, entry.undoes)) {
      done.push(entry)
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}

/** Takes an entry out, mostly the last one. */
function take(entries: JournalEntry[], id: string): boolean {
  const index = entries.findLastIndex(entry => entry.id === id)
  return index >= 0 && entries.splice(index, 1).length > 0
}

function deedOf(entry: JournalEntry, entries: JournalEntry[]): JournalEntry {
  const undid = entry.undoes === null ? undefined : entries.find(({ id }) => id === entry.undoes)
  return undid ? deedOf(undid, entries) : entry
}
