import type { ShallowRef } from 'vue'
import type { TypedEntry } from '../../../core/customers/by-hand/typed-entry.ts'
import type { EntryNote } from '../../../core/database/commands/change-records.ts'
import type { JournalEntry } from '../../../core/database/journal/entry.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { Stored } from '../../../core/screen/use-stored.ts'
import type { EntryDraft } from './entry-draft.ts'
import type { TypedDraft } from './typed-draft.ts'
import { useSingleMending } from '../../../core/screen/naming/use-mending.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { useAsked } from '../use-asked.ts'
import { entryOf } from './entry-draft.ts'
import { keepEntries, OtherKeyMade, readEntries } from './keep-entries.ts'
import { lastKey, participantPseudonym } from './participant-pseudonym.ts'

/** The entries of a source that is typed by hand, and what is done with them; each with a way back. */
export interface Entries {
  stored: Readonly<ShallowRef<Stored<TypedEntry[]>>>
  /** @returns whether it is kept; a failure was told of */
  keep: (draft: EntryDraft) => Promise<boolean>
  remove: (entry: TypedEntry) => Promise<boolean>
}

/**
 * @param source null as long as it has no entry
 * @param target what is typed into it
 * @param journeyId the journey that entries belong to
 */
export function useEntries(source: () => Source | null, target: () => TypedDraft, journeyId: () => Id): Entries {
  const { t } = useLanguage()
  const workplace = useWorkplace()
  const mend = useSingleMending(() => null)

  const stored = useAsked(() => {
    const { answers, questions, measures } = source() ?? { answers: null, questions: [], measures: [] }
    return [answers?.id, ...questions.map(({ id }) => id), ...measures.map(({ id }) => id)].join(' ')
  }, async () => {
    const asked = source()
    return asked ? readEntries(workplace.db, asked) : []
  })

  async function keepOne(draft: EntryDraft, note: EntryNote): Promise<JournalEntry> {
    const into = target()
    const before = stored.value.state === 'ready'
      ? stored.value.value.find(({ record }) => record === draft.record)
      : undefined
    const key = draft.participant.trim() === '' ? null : await lastKey(workplace.db)
    const participant = key
      ? participantPseudonym(key, into.id, draft.participant)
      : before?.participant ?? null
    const entry = entryOf(draft, into, participant)
    const isOld = ({ record }: TypedEntry) => record === entry.record
    const change = (entries: TypedEntry[]) =>
      entries.some(isOld) ? entries.map(old => isOld(old) ? entry : old) : [...entries, entry]
    const place = { journeyId: journeyId(), placeId: draft.placeId }
    return keepEntries(workplace, { target: into, place, key, change }, note)
  }

  return {
    stored,
    keep: draft => mend({
      about: target().name,
      change: note => keepOne(draft, note).catch((error: unknown) => {
        if (error instanceof OtherKeyMade)
          return keepOne(draft, note)
        throw error
      }),
      done: t(draft.record ? 'byHand.changed' : 'byHand.kept'),
    }),
    remove: ({ record }) => mend({
      about: target().name,
      change: (note) => {
        const change = (entries: TypedEntry[]) => entries.filter(entry => entry.record !== record)
        return keepEntries(workplace, { target: target(), place: null, key: null, change }, note)
      },
      done: t('byHand.deleted'),
    }),
  }
}
