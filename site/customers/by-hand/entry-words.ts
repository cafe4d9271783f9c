import type { EntryTally } from '../../../core/customers/by-hand/tally-entries.ts'
import type { TypedAnswer, TypedEntry } from '../../../core/customers/by-hand/typed-entry.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { StudyKind } from './typed-draft.ts'
import { isTask } from '../../../core/customers/by-hand/question-forms.ts'

/** "6 interviews, 18 entries": entries by what they stand for. */
export function tallyWords(tally: EntryTally, kind: StudyKind, t: Translate, language: Language): string {
  const count = (key: string, n: number) => t(`byHand.count.${key}`, { n: n.toLocaleString(language) }, n)
  const { entries, meetings, participants, sessions } = tally
  const said = {
    'interview': [count('interviews', meetings), count('entries', entries)],
    'focus-group': [
      ...sessions > 0 ? [count('sessions', sessions)] : [],
      ...participants > 0 ? [count('participants', participants)] : [],
      count('entries', entries),
    ],
    'usability-test': [...participants > 0 ? [count('participants', participants)] : [], count('attempts', entries)],
  }
  return said[kind].join(t('common.list.separator'))
}

/** By pseudonym, the number of each participant, in the order in which they were typed first. */
export function participantNumbers(entries: readonly TypedEntry[]): Map<string, number> {
  const known = new Set(entries.flatMap(({ participant }) => participant ?? []))
  return new Map([...known].map((participant, index) => [participant, index + 1]))
}

/** What was answered on a scale: "4 of 5", "done", or that they did not experience it; empty for words alone. */
export function answerWords(
  { value, isAbsent }: TypedAnswer,
  question: SourceQuestion,
  t: Translate,
  language: Language,
): string {
  if (isAbsent)
    return t('byHand.answer.absent')
  if (value === null || !question.scale)
    return ''
  if (isTask(question))
    return t(`byHand.answer.${value === 1 ? 'done' : 'notDone'}`)
  const [point, most] = [value, question.scale.max].map(number => number.toLocaleString(language))
  return t('byHand.answer.point', { point: point!, max: most! })
}
