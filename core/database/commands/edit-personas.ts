import type { Id } from '../../journey/identifier.ts'
import type { Persona } from '../../journey/persona.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { RecordEdit } from '../journal/record-edit.ts'
import type { KairosDatabase, PictureFile } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { newId } from '../../journey/identifier.ts'
import { changeRecords, editFields } from './change-records.ts'
import { editAsked, withAdded, without } from './edit-asked.ts'

/** What a team says of a persona, but for the portrait. */
export type PersonaWords = Pick<Persona, 'name' | 'goals' | 'pains' | 'segment' | 'role'>

/** A new portrait: its record and its bytes. */
export interface NewPortrait {
  edit: Extract<RecordEdit, { type: 'picture' }>
  file: PictureFile
}

/** The portrait that a persona shall have: a new one, none, or the one that it has. */
export type PortraitChoice = NewPortrait | null | 'unchanged'

/** Describes a persona, and has an audit name it after those that it names. */
export function addPersona(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  words: PersonaWords,
  portrait: NewPortrait | null,
  note: EntryNote,
): Promise<JournalEntry> {
  const id = newId()
  return db.transaction('rw', db.journalled, async () => {
    const edits: RecordEdit[] = [
      ...portrait ? [portrait.edit] : [],
      { type: 'persona', id, content: { ...words, portraitId: portrait?.edit.id ?? null } },
      ...await editAsked(db, auditId, 'personaIds', withAdded([id])),
    ]
    return journal.write({ action: 'persona-added', ...note }, edits, portrait ? [portrait.file] : [])
  })
}

/**
 * Has an audit name a persona that is described already.
 * @returns null where it names it
 */
export function namePersona(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  id: Id,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'persona-added', ...note }, () =>
    editAsked(db, auditId, 'personaIds', withAdded([id])))
}

/**
 * Describes a persona otherwise.
 * @returns null where it is described so already, or gone
 */
export function editPersona(
  db: KairosDatabase,
  journal: Journal,
  id: Id,
  words: PersonaWords,
  portrait: PortraitChoice,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return db.transaction('rw', db.journalled, async () => {
    const edits = await editDescription(db, id, words, portrait)
    const files = portrait && portrait !== 'unchanged' ? [portrait.file] : []
    return edits.length > 0 ? journal.write({ action: 'persona-edited', ...note }, edits, files) : null
  })
}

async function editDescription(
  db: KairosDatabase,
  id: Id,
  words: PersonaWords,
  portrait: PortraitChoice,
): Promise<RecordEdit[]> {
  if (portrait === 'unchanged')
    return editFields(db, 'persona', id, words)
  const before = await db.records('persona').get(id)
  const persona = await editFields(db, 'persona', id, { ...words, portraitId: portrait?.edit.id ?? null })
  if (persona.length === 0)
    return []
  return [...portrait ? [portrait.edit] : [], ...persona, ...await editUnshown(db, before?.portraitId ?? null)]
}

/** The edit that deletes a portrait which no other persona has: a shared copy of an audit has the same ones. */
async function editUnshown(db: KairosDatabase, portraitId: Id | null): Promise<RecordEdit[]> {
  const picture = portraitId === null ? undefined : await db.records('picture').get(portraitId)
  const shown = await db.records('persona').filter(persona => persona.portraitId === portraitId).count()
  return picture && shown === 1 ? [{ type: 'picture', id: picture.id, content: null }] : []
}

/**
 * Has an audit name a persona no more; it stays with the observations that were walked as it.
 * @returns null where the audit names it not
 */
export function takeOutPersona(
  db: KairosDatabase,
  journal: Journal,
  auditId: Id,
  id: Id,
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'persona-taken-out', ...note }, () =>
    editAsked(db, auditId, 'personaIds', without(id)))
}
