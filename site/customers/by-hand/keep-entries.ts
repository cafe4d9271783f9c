import type { TypedEntry } from '../../../core/customers/by-hand/typed-entry.ts'
import type { TypedSource } from '../../../core/customers/by-hand/typed-table.ts'
import type { EntryNote } from '../../../core/database/commands/change-records.ts'
import type { JournalEntry } from '../../../core/database/journal/entry.ts'
import type { KairosDatabase } from '../../../core/database/kairos-database.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Workplace } from '../../../core/screen/workplace.ts'
import type { ParticipantKey } from './participant-pseudonym.ts'
import type { TypedDraft } from './typed-draft.ts'
import { withPlaceRule } from '../../../core/customers/by-hand/place-rules.ts'
import { readTypedTable } from '../../../core/customers/by-hand/read-typed-table.ts'
import { writeTypedTable } from '../../../core/customers/by-hand/typed-table.ts'
import { readAnswerFile } from '../../../core/database/answers/read-answer-file.ts'
import { saveSource } from '../../../core/database/answers/save-source.ts'
import { sealAnswers } from '../../../core/database/answers/seal-answers.ts'
import { rememberPseudonymKey } from '../../../core/database/settings/pseudonym-keys.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { trimWordings } from './typed-draft.ts'

/** How the entries of a source become other ones. */
export interface EntryChange {
  target: TypedDraft
  /** Where a new or changed entry belongs; null where none is. */
  place: { journeyId: Id, placeId: Id } | null
  /** What names the participant of such an entry; null where none is named anew. */
  key: ParticipantKey | null
  change: (entries: TypedEntry[]) => TypedEntry[]
}

/** Another tab has made this browser's key of pseudonyms meanwhile: the participant is to be named by that one. */
export class OtherKeyMade extends Error {
  override name = 'OtherKeyMade'
}

/**
 * Changes the entries of a source, which is stored with its first one: one change after the other, also those of other
 * tabs, so that none is lost.
 * @throws where its answers are not in this store; `OtherKeyMade` where the participant was named by no key that stays
 */
export function keepEntries(
  { db, journal, clock }: Workplace,
  { target, place, key, change }: EntryChange,
  note: EntryNote,
): Promise<JournalEntry> {
  return navigator.locks.request(`${db.name} typed answers`, async () => {
    const before = await db.records('source').get(target.id)
    const { id, kind, questions, measures } = before ?? { ...target, questions: trimWordings(target.questions) }
    const journeys = before?.journeys ?? []
    const content = {
      name: before?.name ?? target.name.trim(),
      mapping: null,
      ...{ kind, questions, measures },
      journeys: place ? withPlaceRule(journeys, place.journeyId, place.placeId) : journeys,
    }
    const table = writeTypedTable(change(before ? await readEntries(db, before) : []), content)
    const answers = { ...table, ...await sealAnswers(table), fileName: '', importedAt: timestampOf(clock) }
    return db.transaction('rw', [...db.journalled, db.settings], async () => {
      if (key && !await rememberPseudonymKey(db, key.way, key.key))
        throw new OtherKeyMade()
      return saveSource(db, journal, { id, content, answers }, note)
    })
  })
}

/** All entries of a source, in the order in which they were typed; throws where its answers are not in this store. */
export async function readEntries(
  db: KairosDatabase,
  { answers, ...source }: Pick<Source, 'answers'> & Pick<TypedSource, 'questions' | 'measures'>,
): Promise<TypedEntry[]> {
  const file = answers && await readAnswerFile(db, answers.id)
  if (!file)
    throw new Error('The answers that were typed are not in this store.')
  return readTypedTable(await file.file.arrayBuffer(), source)
}
