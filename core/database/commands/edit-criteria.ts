import type { WholeCriterion } from '../../journey/criterion-sets/criterion-set.ts'
import type { Criterion } from '../../journey/criterion.ts'
import type { Id } from '../../journey/identifier.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { newId } from '../../journey/identifier.ts'
import { changeRecords, editFields } from './change-records.ts'
import { editAsked, moved, withAdded, without } from './edit-asked.ts'

/** What a team says of a criterion of its own. */
export type CriterionWords = Pick<Criterion, 'name' | 'question' | 'anchors'>

/** A whole criterion that a team makes up. */
export type OwnCriterion = CriterionWords & Pick<Criterion, 'scale' | 'polarity'>

/**
 * Has an audit ask more criteria, after those that it asks. One that is here already, such as one of a ready-made set,
 * stays as it is here.
 * @returns null where it asks them all already
 */
export function addCriteria(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  criteria: WholeCriterion[],
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'criteria-added', ...note }, async () => {
    const asked = await editAsked(db, auditId, 'criterionIds', withAdded(criteria.map(({ id }) => id)))
    return asked.length > 0 ? [...await editAbsent(db, criteria), ...asked] : []
  })
}

async function editAbsent(db: KairosDatabase, criteria: WholeCriterion[]): Promise<RecordEdit[]> {
  const stored = await db.records('criterion').bulkGet(criteria.map(({ id }) => id))
  return criteria
    .filter((_, index) => !stored[index])
    .map(({ id, ...content }) => ({ type: 'criterion', id, content }))
}

/**
 * Puts a criterion at another position among those that an audit asks, from 0.
 * @returns null where it stands there already
 */
export function moveCriterion(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  id: Id,
  index: number,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'criteria-ordered', ...note }, () =>
    editAsked(db, auditId, 'criterionIds', moved(id, index)))
}

/**
 * Has an audit ask a criterion no more; what was rated on it stays with the observations.
 * @returns null where it asks it not
 */
export function takeOutCriterion(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  id: Id,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'criterion-taken-out', ...note }, () =>
    editAsked(db, auditId, 'criterionIds', without(id)))
}

/**
 * Corrects the words of a criterion that goes on to mean the same: what was rated stays rated on it. Scale and polarity
 * are not among its words, and built-in criteria have only Kairos's own.
 * @returns null where it has these words already
 */
export function correctCriterion(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  { name, question, anchors }: CriterionWords,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'criterion-corrected', ...note }, async () => {
    const criterion = await db.records('criterion').get(id)
    return criterion?.builtIn === null ? editFields(db, 'criterion', id, { name, question, anchors }) : []
  })
}

/**
 * Has an audit ask a new criterion in the place of one: another question, or one on another scale. The old one keeps
 * its words and whatever was rated on it.
 * @returns null where the audit asks the old one not
 */
export function replaceCriterion(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  oldId: Id,
  { name, question, anchors, scale, polarity }: OwnCriterion,
  note: EntryNote,
): Promise<JournalEntry | null> {
  const id = newId()
  const content = { name, question, anchors, scale, polarity, builtIn: null }
  return changeRecords(db, journal, { action: 'criterion-replaced', ...note }, async () => {
    const asked = await editAsked(db, auditId, 'criterionIds', ids => ids.map(other => other === oldId ? id : other))
    return asked.length > 0 ? [{ type: 'criterion', id, content }, ...asked] : []
  })
}
