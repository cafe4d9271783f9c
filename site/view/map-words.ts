import type { Criterion } from '../../core/journey/criterion.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Source } from '../../core/journey/source/source.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { Candidate } from '../../core/moments/candidate.ts'
import type { AuditScore, JourneyScores } from '../../core/scores/audit-score.ts'
import type { GapReason } from '../../core/scores/gap-reason.ts'
import type { MapWords } from '../drawing/layout/map-input.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { candidateWords, reasonWords } from '../words/candidate-words.ts'
import { gapWords } from '../words/gap-words.ts'
import { responseWords } from '../words/response-words.ts'
import { createScoreWords } from '../words/score-words.ts'
import { mostNamed, withRest } from '../words/with-rest.ts'
import { createQuestionWords } from './question-words.ts'
import { toolWords } from './tool-words.ts'
import { verbatimWords } from './verbatim-words.ts'

/** Whose names a map's words contain. */
export type NamedInMap = Pick<JourneyView, 'audit' | 'auditors'>

/** Everything the map says, from the catalogue. */
export function createMapWords(
  t: Translate,
  language: Language,
  named: NamedInMap,
  sources: readonly Source[] = [],
): MapWords {
  const scores = createScoreWords(t, language)
  const words: MapWords = {
    language,
    name: t('map.figure', { title: named.audit.title }),
    lane: {
      touchpoints: t('map.lane.touchpoints'),
      evidence: t('map.lane.evidence'),
      notes: t('map.lane.notes'),
      verbatims: t('map.lane.verbatims'),
      verbatimsNote: t('map.verbatims.note'),
      marks: t('map.lane.marks'),
      response: t('map.lane.response'),
      responseNote: t('map.response.note'),
      basis: t('map.lane.basis'),
      auditors: t('map.lane.auditors'),
    },
    ...toolWords(sources, t),
    text: text => textIn(text, language),
    phase: phase => t(`common.phase.${phase}`),
    channel: channel => t(`common.channel.${channel}`),
    ...scores,
    countedUnder: (score, criterion) =>
      [scores.uncertainty(score, criterion), scores.counted(score)].filter(Boolean).join(t('common.list.dot')),
    gap: reasons => gapWords(reasons, t),
    sliverReason: reasons => sliverReasonWords(reasons, t),
    sliver: (touchpoints, reasons) => sliverWords(touchpoints, reasons, words, t),
    bridge: t('map.curve.bridge'),
    curveNote: journey => t(curveNoteKey(journey)),
    // Read as the note itself is, its marks with it.
    quote: note => quotationMarks(t).join(withoutIsolates(note.trim().replaceAll(/\s+/g, ' '))),
    more: n => t('common.list.more', { n }),
    noteBy: ({ auditorId }) => nameOf(named, auditorId, t),
    verbatimBy: verbatim => verbatimWords(verbatim, t, language),
    marked: (mark, n, tags) => markedWords(t(`map.marked.${mark === 'pain' ? 'pain' : 'gain'}`, { n }, n), tags, t),
    response: times => responseWords(times, t, language),
    auditors: n => t('common.count.auditors', { n }, n),
    ratings: n => t('common.count.ratings', { n }, n),
    questions: createQuestionWords(t, language),
    candidate: (candidate, value, criterion) =>
      candidateWords(candidate, value === null ? null : scores.figure(value, criterion), t),
    dimmed: point => t('map.point.dimmed', { point }),
    point: (...about) => pointWords(about, words, t),
  }
  return words
}

/** What stands before a note and behind it: the same words for the hundreds that a map has. */
function quotationMarks(t: Translate): string[] {
  return withoutIsolates(t('map.note.quote', { note: '\n' })).split('\n')
}

const isolates = /[\u2066-\u2069]/g

function withoutIsolates(text: string): string {
  return text.replaceAll(isolates, '')
}

function nameOf({ auditors }: NamedInMap, auditorId: Id, t: Translate): string {
  return auditors.find(({ id }) => id === auditorId)?.name ?? t('map.evidence.unknownAuditor')
}

/** How many observations are marked so, and what their tags say it is about. */
function markedWords(count: string, tags: string[], t: Translate): string {
  return tags.length > 0
    ? t('map.marked.tagged', { count, tags: tags.map(isolated).join(t('common.list.separator')) })
    : count
}

function curveNoteKey({ touchpoints }: JourneyScores): string {
  const scores = [...touchpoints.values()]
  const mean = scores.some(({ adjusted }) => adjusted) ? 'adjusted' : 'plain'
  const band = scores.some(({ interval }) => interval) ? 'Band' : ''
  return `map.curve.${mean}${band}`
}

/** Why a sliver's touchpoints have no score, where all lack it for one reason; else that they have none. */
function sliverReasonWords(reasons: GapReason[], t: Translate): string {
  return gapWords(reasons.length === 1 ? reasons : ['not-rated'], t)
}

/** What a sliver is called where it cannot be seen. */
function sliverWords(touchpoints: Touchpoint[], reasons: GapReason[], words: MapWords, t: Translate): string {
  const names = touchpoints.slice(0, mostNamed).map(({ name }) => isolated(words.text(name)))
  return t('map.sliver.label', {
    n: touchpoints.length,
    reason: words.sliverReason(reasons),
    names: withRest(names, touchpoints.length, t).join(t('common.list.separator')),
  })
}

/** What a point is called where it cannot be seen. */
function pointWords(
  [touchpoint, score, gap, candidate, criterion]: Parameters<MapWords['point']>,
  words: MapWords,
  t: Translate,
): string {
  const names = { name: words.text(touchpoint.name), criterion: words.text(criterion.name) }
  const value = valueWords(score, criterion, words, t)
  const point = score && value !== null
    ? t('map.point.score', { ...names, value, counted: words.counted(score) })
    : t('map.point.gap', { ...names, reason: words.gap(gap) })
  if (!candidate)
    return point
  const reason = starWords(candidate, score, criterion, words, t)
  return t(candidate.isHint ? 'map.point.withHint' : 'map.point.withReason', { point, reason })
}

/** A score's figure, with its interval where it has one; null where there is no score. */
function valueWords(score: AuditScore | null, criterion: Criterion, words: MapWords, t: Translate): string | null {
  if (!score || score.value === null)
    return null
  const value = words.figure(score.value, criterion)
  const uncertainty = words.uncertainty(score, criterion)
  return uncertainty ? t('map.point.withUncertainty', { value, uncertainty }) : value
}

/** Why a point has a star: what stands beside it, or all the reasons where it has no score to stand beside. */
function starWords(
  candidate: Candidate,
  score: AuditScore | null,
  criterion: Criterion,
  words: MapWords,
  t: Translate,
): string {
  if (!score || score.value === null)
    return candidate.reasons.map(reason => reasonWords(reason, t)).join(t('common.list.separator'))
  const [head, detail] = words.candidate(candidate, score.value, criterion)
  return t('map.point.reason', { head, detail })
}
