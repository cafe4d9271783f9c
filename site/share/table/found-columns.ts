import type { Observation } from '../../../core/journey/observation.ts'
import type { Verbatim } from '../../../core/journey/verbatim.ts'
import type { JourneyRow, SharedColumn, TableSubject } from './table-column.ts'
import { isQuoted } from '../../../core/journey/journey-view.ts'
import { pictureIdsOf } from '../../../core/journey/observation.ts'
import { isTimed } from '../../../core/scores/response-times.ts'
import { responseColumns } from './response-columns.ts'
import { touchpointsIn } from './table-column.ts'

/** What was observed: how much, what it is marked as, where, and in words. */
export function foundColumns(subject: TableSubject): SharedColumn[] {
  const { choice, t } = subject
  const marked = (mark: 'pain' | 'gain') => (row: JourneyRow) =>
    countedIn(row).filter(({ marks }) => marks.includes(mark)).length
  return [
    { name: t('share.table.observations'), value: row => countedIn(row).length },
    { name: t('share.table.pains'), value: marked('pain') },
    { name: t('share.table.gains'), value: marked('gain') },
    { name: t('share.table.candidate'), value: row => candidateWordsOf(row, subject) },
    ...choice.pictures ? [{ name: t('share.pictures'), value: picturesIn }] : [],
    ...isTimed(subject.audit.view) ? responseColumns(subject) : [],
    { name: t('share.table.pages'), value: row => row.touchpoint && pagesIn(row) },
    ...choice.notes
      ? [{ name: t('map.lane.notes'), value: (row: JourneyRow) => row.touchpoint && notesIn(row, subject) }]
      : [],
    ...isQuoted(subject.audit.view)
      ? [{ name: t('share.verbatims'), value: (row: JourneyRow) => row.touchpoint && verbatimsIn(row, subject) }]
      : [],
  ]
}

/** The observations that count. */
function countedIn(row: JourneyRow): Observation[] {
  return touchpointsIn(row).flatMap(({ observations }) => observations).filter(({ leftOut }) => leftOut === null)
}

function picturesIn(row: JourneyRow): number {
  return countedIn(row).flatMap(pictureIdsOf).length
}

/** Each address once. */
function pagesIn(row: JourneyRow): string {
  return [...new Set(countedIn(row).flatMap(({ page }) => page?.address ?? []))].join('\n')
}

/** All of them, each with who wrote it where that is shared. */
function notesIn(row: JourneyRow, { choice, words }: TableSubject): string {
  const signed = (observation: Observation) => choice.authors === 'none'
    ? observation.note.trim()
    : `${observation.note.trim()} (${words.noteBy(observation)})`
  return countedIn(row).filter(({ note }) => note.trim() !== '').map(signed).join('\n')
}

/** All that staff found, each with what came with it. */
function verbatimsIn(row: JourneyRow, { words }: TableSubject): string {
  const withDetail = (verbatim: Verbatim) => {
    const detail = words.verbatimBy(verbatim)
    return detail ? `${verbatim.text.trim()} (${detail})` : verbatim.text.trim()
  }
  return touchpointsIn(row).flatMap(({ verbatims }) => verbatims).map(withDetail).join('\n')
}

function candidateWordsOf({ touchpoint }: JourneyRow, { candidates, curve, words, t }: TableSubject): string | null {
  const candidate = candidates.find(({ touchpointId }) => touchpointId === touchpoint?.touchpoint.id)
  if (!candidate || !curve)
    return null
  const score = curve.scores.touchpoints.get(candidate.touchpointId)
  const lines = words.candidate(candidate, score?.value ?? null, curve.criterion)
  return [...candidate.isHint ? [t('map.candidate.hollow')] : [], ...lines].join(t('common.list.dot'))
}
