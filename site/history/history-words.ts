import type { RecordChange } from '../../core/database/journal/entry.ts'
import type { HistoryEntry, Tally } from '../../core/database/journal/read-history.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { recordName } from '../words/record-name.ts'

/** What was done: "Opened spring.kairos". */
export function actionWords({ entry: { action, about } }: HistoryEntry, t: Translate): string {
  return about === undefined
    ? t(`library.history.action.${action}`)
    : t(`library.history.actionOn.${action}`, { about })
}

/** What came of undoing an entry, or of restoring everything to what it was after one. */
export interface UndoOutcome {
  kind: 'undone' | 'gone-back'
  /** Records that became what they were. */
  changed: number
  /** Records that were changed since, which stay. */
  left: number
  /** Screenshots whose bytes are gone. */
  withoutBytes: number
}

/** What came of it, in one sentence or more. */
export function outcomeWords({ kind, changed, left, withoutBytes }: UndoOutcome, t: Translate): string {
  return [
    t(`library.history.outcome.${kind}`, { n: changed }, changed),
    ...left > 0 ? [t('library.history.outcome.left', { n: left }, left)] : [],
    ...withoutBytes > 0 ? [t('library.history.outcome.withoutBytes', { n: withoutBytes }, withoutBytes)] : [],
  ].join(' ')
}

/** How many records of a type: "Observation +45 ±3 −1". */
export function tallyWords({ type, made, changed, removed, losing }: Tally, t: Translate): string {
  const counts = [['+', made], ['±', changed], ['−', removed], ['≠', losing]] as const
  const signed = counts.filter(([, n]) => n > 0).map(([sign, n]) => `${sign}${n}`)
  return [t(`library.type.${type}`), ...signed].join(' ')
}

/** One record's change: its type, what it is called, and which fields are others. */
export function changeWords(change: RecordChange, t: Translate, language: Language): string {
  const { type, before, after, lost } = change
  const what = differenceWords(change, t)
  const name = recordName(lost ?? after ?? before ?? {}, language)
  return t(`library.history.${name ? 'change' : 'nameless'}`, { type: t(`library.type.${type}`), name, what })
}

function differenceWords({ before, after, lost }: RecordChange, t: Translate): string {
  if (lost)
    return t('library.history.lost')
  if (before && after)
    return fieldsThatDiffer(before, after).join(t('common.list.separator'))
  return t(`library.history.${after ? 'made' : 'removed'}`)
}

const alwaysDiffer = ['revision', 'updatedAt', 'restored']

function fieldsThatDiffer(before: object, after: object): string[] {
  const [one, other] = [before, after].map(record => new Map(Object.entries(record)))
  return [...new Set([...one!.keys(), ...other!.keys()])].filter(key =>
    !alwaysDiffer.includes(key) && JSON.stringify(one!.get(key)) !== JSON.stringify(other!.get(key)))
}
