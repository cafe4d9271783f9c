import type { Advice } from '../../journey/guidance.ts'
import type { Id } from '../../journey/identifier.ts'
import type { LocalisedText } from '../../journey/localised-text.ts'
import type { JournalEntry } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { EntryNote } from './change-records.ts'
import { isSameJson } from '../../journey/version.ts'
import { changeRecords, editFields } from './change-records.ts'

/**
 * Says what a journey shall be like one day, in sentences, at most `mostVisionSentences`.
 * @returns null where that was said already
 */
export function setVision(
  db: KairosDatabase,
  journal: Journal,
  journeyId: Id,
  vision: LocalisedText[],
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'vision-set', ...note }, async () => {
    const journey = await db.records('journey').get(journeyId)
    return isSameJson(journey?.vision ?? [], vision) ? [] : editFields(db, 'journey', journeyId, { vision })
  })
}

/**
 * Says when to give the values of one criterion, beside its own words; the criterion stays as it is.
 * @param advice all that is said of its values; those that are not among it have none
 * @returns null where that was said already
 */
export function setGuidance(
  db: KairosDatabase,
  journal: Journal,
  journeyId: Id,
  criterionId: Id,
  advice: Pick<Advice, 'value' | 'text'>[],
  note: EntryNote,
): Promise<JournalEntry | null> {
  return changeRecords(db, journal, { action: 'guidance-set', ...note }, async () => {
    const before = (await db.records('journey').get(journeyId))?.guidance ?? []
    const others = before.filter(other => other.criterionId !== criterionId)
    const guidance = [...others, ...advice.map(({ value, text }) => ({ criterionId, value, text }))]
    const isSame = isSameJson(inOrder(before), inOrder(guidance))
    return isSame ? [] : editFields(db, 'journey', journeyId, { guidance })
  })
}

function inOrder(guidance: Advice[]): Advice[] {
  return guidance.toSorted((a, b) => a.criterionId.localeCompare(b.criterionId) || a.value - b.value)
}
