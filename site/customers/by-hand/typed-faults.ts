import type { EntryDraft } from './entry-draft.ts'
import type { TypedDraft } from './typed-draft.ts'
import { isDay } from '../../../core/journey/day.ts'
import { excessOf, isBlank } from '../../../core/journey/text.ts'
import { entryOf, secondsIn } from './entry-draft.ts'

/** What keeps a source from being begun: its name or the words of a question, which are missing or too long. */
export type SourceFault = 'name' | 'wording'

/** What keeps an entry from being kept: its day, its seconds, a text that is too long, or nothing in it. */
export type EntryFault = 'day' | 'seconds' | 'too-long' | 'nothing'

/** The first thing that is wrong with a source; null where nothing is. */
export function sourceFault({ name, questions }: TypedDraft): SourceFault | null {
  if (isBlank(name) || excessOf(name, 'name') > 0)
    return 'name'
  return questions.some(({ wording }) => isWordingWrong(wording)) ? 'wording' : null
}

/** Whether a question has no words, or too many. */
export function isWordingWrong(wording: string): boolean {
  return isBlank(wording) || excessOf(wording, 'line') > 0
}

/** The first thing that is wrong with an entry; null where nothing is. */
export function entryFault(draft: EntryDraft, source: TypedDraft): EntryFault | null {
  if (!isDay(draft.day))
    return 'day'
  if (Number.isNaN(secondsIn(draft) ?? 0))
    return 'seconds'
  if (isTooLong(draft))
    return 'too-long'
  return entryOf(draft, source, null).answers.length === 0 ? 'nothing' : null
}

function isTooLong({ session, segment, market, answers }: EntryDraft): boolean {
  return [session, segment, market].some(text => excessOf(text, 'name') > 0)
    || Object.values(answers).some(({ text }) => excessOf(text, 'note') > 0)
}
