import type { Id } from '../../journey/identifier.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { trimName } from '../../journey/text.ts'
import { joinedAudits } from '../reading/joined-audits.ts'
import { observationsOf } from '../reading/observations.ts'
import { changeRecords } from './change-records.ts'
import { editObservations, editOneObservation } from './edit-observations.ts'

/** What becomes of the tags of some observations; other tags stay as they are. */
export interface TagChange {
  add: readonly string[]
  remove: readonly string[]
}

/**
 * Gives observations tags and takes tags from them.
 * @returns null where all have these and lack those already
 */
export function tagObservations(
  db: KairosDatabase,
  journal: Journal,
  ids: readonly Id[],
  change: TagChange,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'observations-tagged', ...note }, () =>
    editObservations(db, ids, ({ tags }) => fieldsOf(tags, changeTags(tags, change))))
}

/**
 * Has one tag stand for several in a whole audit, and in those that are joined to it: a single one is thereby renamed.
 * @returns null where no observation has any of them
 */
export function mergeTags(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  { from, to }: { from: readonly string[], to: string },
  note: EntryNote,
): Promise<JournalEntry | null> {
  const merged = (tags: string[]) => tags.map(tag => from.includes(tag) ? trimName(to) : tag)
  return changeRecords(db, journal, { action: 'tags-merged', ...note }, async () => {
    const audits = await joinedAudits(db, auditId)
    const observations = await observationsOf(db, audits.map(({ id }) => id))
    return observations
      .filter(({ tags }) => tags.some(tag => from.includes(tag)))
      .flatMap((observation): RecordEdit[] =>
        editOneObservation(observation, fieldsOf(observation.tags, [...new Set(merged(observation.tags))])))
  })
}

function changeTags(tags: string[], { add, remove }: TagChange): string[] {
  const kept = tags.filter(tag => !remove.includes(tag))
  return [...new Set([...kept, ...add.map(trimName).filter(Boolean)])]
}

function fieldsOf(before: string[], tags: string[]): { tags: string[] } | null {
  const isSame = before.length === tags.length && before.every((tag, index) => tag === tags[index])
  return isSame ? null : { tags }
}
