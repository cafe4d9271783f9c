import type { RecordChange } from '../../core/database/journal/entry.ts'
import type { HistoryEntry, Tally } from '../../core/database/journal/read-history.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { recordName } from '../words/record-name.ts'

/** What was done: "Opened spring.kairos". */
export function actionWords({ entry: { action, about } }: HistoryEntry, t: Translate): string {
  return t(about === undefined ? `library.history.action.${action}` : `library.history.actionOn.${action}`, { about: about ?? '' })
}

/**
 * What came of taking something back: records that became what they were, those changed since, which stay, and
 * screenshots whose bytes are gone.
 */
export interface Outcome {
  kind: 'undone' | 'gone-back'
  changed: number
  left: number
  lost: number
}

/** What came of it, in one sentence or more. */
export function outcomeWords({ kind, changed, left, lost }: Outcome, t: Translate): string {
  return [
    t(`library.history.outcome.${kind}`, { n: changed }, changed),
    ...left > 0 ? [t('library.history.outcome.left', { n: left }, left)] : [],
    ...lost > 0 ? [t('library.history.outcome.lost', { n: lost }, lost)] : [],
  ].join(' ')
}

/** How many records of a type: "Observation +45 ±3 −1". */
export function tallyWords({ type, made, changed, removed, lost }: Tally, t: Translate): string {
  const counts = [['+', made], ['±', changed], ['−', removed], ['≠', lost]] as const
  return `${t(`library.type.${type}`)} ${counts.filter(([, n]) => n > 0).map(([sign, n]) => `${sign}${n}`).join(' ')}`
}

/** One record's change: its type, what it is called, and which fields are others. */
export function changeWords(change: RecordChange, t: Translate, language: Language): string {
  const { type, before, after, lost } = change
  const what = lost ? t('library.history.lost') : before && after ? fieldsThatDiffer(before, after).join(t('common.list.separator')) : t(`library.history.${after ? 'made' : 'removed'}`)
  const name = recordName(lost ?? after ?? before ?? {}, language)
  return t(`library.history.${name ? 'change' : 'nameless'}`, { type: t(`library.type.${type}`), name, what })
}

const alwaysDiffer = ['revision', 'updatedAt', 'restored']

function fieldsThatDiffer(before: object, after: object): string[] {
  const [one, other] = [before, after].map(record => new Map(Object.entries(record)))
  return [...new Set([...one!.keys(), ...other!.keys()])].filter(key =>
    !alwaysDiffer.includes(key) && JSON.stringify(one!.get(key)) !== JSON.stringify(other!.get(key)))
}
