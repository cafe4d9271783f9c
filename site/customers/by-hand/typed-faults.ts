import type { EntryDraft } from './entry-draft.ts'
import type { TypedDraft } from './typed-draft.ts'
import { isBlank } from '../../../core/journey/text.ts'
import { entryOf, secondsIn } from './entry-draft.ts'

/** What keeps a source from being begun: no name, no question, or one without words. */
export type SourceFault = 'name' | 'questions' | 'wording'

/** What keeps an entry from being kept. */
export type EntryFault = 'day' | 'seconds' | 'nothing'

/** The first thing that is wrong with a source; null where nothing is. */
export function sourceFault({ name, questions }: TypedDraft): SourceFault | null {
  if (isBlank(name))
    return 'name'
  if (questions.length === 0)
    return 'questions'
  return questions.some(({ wording }) => isBlank(wording)) ? 'wording' : null
}

/** The first thing that is wrong with an entry; null where nothing is. */
export function entryFault(draft: EntryDraft, source: TypedDraft): EntryFault | null {
  if (draft.day === '')
    return 'day'
  if (Number.isNaN(secondsIn(draft) ?? 0))
    return 'seconds'
  return entryOf(draft, source, null).answers.length === 0 ? 'nothing' : null
}
