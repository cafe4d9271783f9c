import type { Touched, Touching } from '../../core/database/journal/change-summary.ts'
import type { JournalEntry, RecordChange } from '../../core/database/journal/entry.ts'
import type { HistoryEntry } from '../../core/database/journal/read-history.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { RecordWords } from '../words/record-name.ts'
import { countAll } from '../../core/database/journal/change-summary.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { namesInLine } from '../words/names-in-line.ts'
import { recordDifferences } from '../words/record-differences.ts'
import { nameOf, recordName } from '../words/record-name.ts'

/** How many names stand in a line; of more it is said how many. */
const mostNames = 3

/** What was done, and to what: "Opened spring.kairos", "Observed: Pricing". */
export function actionWords({ entry, touched, undid }: HistoryEntry, words: RecordWords): string {
  return undid
    ? words.t('history.actionOn.undone', { about: deedWords(undid, touched, words) })
    : deedWords(entry, touched, words)
}

function deedWords({ action, about }: JournalEntry, touched: Touched, words: RecordWords): string {
  const subject = about ?? namesIn(subjectOf(action, touched), words)
  return subject
    ? words.t(`history.actionOn.${action}`, { about: subject })
    : words.t(`history.action.${action}`)
}

function isAtTouchpoint(action: JournalEntry['action']): boolean {
  return /^(?:observation|verbatim)-/.test(action) || action === 'touchpoint-added' || action === 'picture-redacted'
}

/** What an entry that does not say it is about. */
function subjectOf(action: JournalEntry['action'], { audits, touchpoints, auditors }: Touched): Touching {
  if (isAtTouchpoint(action))
    return touchpoints
  if (action === 'auditor-named')
    return auditors
  return action.startsWith('audit-') ? audits : { ids: [], count: 0 }
}

/** Whose it is and what came of it, beside what was done: "“Spring audit” by Wei, 12 observations new, 2 newer". */
export function resultWords(shown: HistoryEntry, words: RecordWords): string {
  const separator = words.t('common.list.separator')
  if (shown.entry.action === 'observation-edited' && shown.only) {
    const { before, after } = shown.only
    return recordDifferences(before, after, words).map(({ label }) => isolated(label)).join(separator)
  }
  if (!bringsMany(shown))
    return ''
  return [...fileWords(shown, words), ...countWords(shown, words)].join(separator)
}

function bringsMany({ entry: { action }, only }: HistoryEntry): boolean {
  return action === 'file-imported' || (only === null && ['audit-removed', 'undone', 'gone-back'].includes(action))
}

/** Whose file of which audit, as far as its records tell. */
function fileWords({ entry, touched }: HistoryEntry, words: RecordWords): string[] {
  const audits = namesIn(touched.audits, words)
  if (entry.action !== 'file-imported' || !audits)
    return []
  const people = namesIn(touched.auditors, words)
  return [words.t(`history.${people ? 'fileOf' : 'audits'}`, { audits, people })]
}

function countWords({ entry, tallies }: HistoryEntry, { t }: RecordWords): string[] {
  const observations = tallies.find(({ type }) => type === 'observation')
  if (observations && countAll([observations]) > observations.unseen) {
    const { made, changed, removed, losing } = observations
    const newer = made > 0 ? 'alsoNewer' : 'newer'
    const counts = { made, [entry.action === 'file-imported' ? newer : 'changed']: changed, removed, losing }
    return Object.entries(counts)
      .filter(([, n]) => n > 0)
      .map(([kind, n]) => t(`history.counts.${kind}`, { n }, n))
  }
  const n = countAll(tallies)
  return n > 0 ? [t('history.counts.records', { n }, n)] : []
}

function namesIn({ ids, count }: Touching, words: RecordWords): string {
  const named = ids.map(id => nameOf(id, words)).filter(name => name !== '')
  return namesInLine(named, mostNames, words.t, count)
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
    t(`history.outcome.${kind}`, { n: changed }, changed),
    ...left > 0 ? [t('history.outcome.left', { n: left }, left)] : [],
    ...withoutBytes > 0 ? [t('history.outcome.withoutBytes', { n: withoutBytes }, withoutBytes)] : [],
  ].join(' ')
}

/** One record's change: its type, what it is called, and what it says otherwise. */
export function changeWords(change: RecordChange, words: RecordWords): string {
  const { type, before, after, lost } = change
  const { t } = words
  const name = recordName(lost ?? after ?? before ?? {}, words)
  const what = differenceWords(change, words)
  return t(`history.${name ? 'change' : 'nameless'}`, { type: t(`history.type.${type}`), name, what })
}

function differenceWords({ before, after, lost }: RecordChange, words: RecordWords): string {
  const { t } = words
  if (lost)
    return t('history.lost', { what: inOneLine(after, lost, words) })
  return before && after ? inOneLine(before, after, words) : t(`history.${after ? 'made' : 'removed'}`)
}

function inOneLine(before: RecordChange['before'], after: RecordChange['after'], words: RecordWords): string {
  return recordDifferences(before, after, words)
    .map(difference => words.t('history.difference', { ...difference }))
    .join(words.t('history.separator'))
}
