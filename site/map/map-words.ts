import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { JourneyScores } from '../../core/scores/audit-score.ts'
import type { MapWords } from '../drawing/layout/map-input.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { candidateWords, reasonWords } from '../words/candidate-words.ts'
import { gapWords } from '../words/gap-words.ts'
import { createScoreWords } from '../words/score-words.ts'

/** Everything the map says, from the catalogue. */
export function createMapWords(t: Translate, language: Language, view: JourneyView): MapWords {
  const scores = createScoreWords(t, language)
  const words: MapWords = {
    language,
    name: t('map.figure', { title: view.audit.title }),
    touchpoints: t('map.lane.touchpoints'),
    evidence: t('map.lane.evidence'),
    standsOn: t('map.lane.standsOn'),
    noCustomers: t('map.noCustomers'),
    text: text => textIn(text, language),
    phase: phase => t(`common.phase.${phase}`),
    channel: channel => t(`common.channel.${channel}`),
    ...scores,
    gap: reasons => gapWords(reasons, t),
    curveNote: journey => t(curveNoteKey(journey)),
    auditors: n => t('common.count.auditors', { n }, n),
    ratings: n => t('common.count.ratings', { n }, n),
    candidate: (candidate, value, criterion) => candidateWords(candidate, value === null ? null : scores.figure(value, criterion), t),
    point: (...about) => pointWords(about, words, t),
  }
  return words
}

function curveNoteKey({ touchpoints }: JourneyScores): string {
  const scores = [...touchpoints.values()]
  const mean = scores.some(({ adjusted }) => adjusted) ? 'adjusted' : 'plain'
  return `map.curve.${mean}${scores.some(({ interval }) => interval) ? 'Band' : ''}`
}

function pointWords([touchpoint, score, gap, candidate, criterion]: Parameters<MapWords['point']>, words: MapWords, t: Translate): string {
  const name = words.text(touchpoint.name)
  const asked = words.text(criterion.name)
  if (!score || score.value === null) {
    const said = t('map.point.gap', { name, criterion: asked, reason: words.gap(gap) })
    return candidate ? t('map.point.withReason', { point: said, reason: candidate.reasons.map(reason => reasonWords(reason, t)).join(t('common.list.separator')) }) : said
  }
  const value = words.figure(score.value, criterion)
  const spread = words.spread(score, criterion)
  const figures = spread ? t('map.point.withSpread', { value, spread }) : value
  const said = t('map.point.score', { name, criterion: asked, value: figures, counted: words.counted(score) })
  if (!candidate)
    return said
  const [head, detail] = words.candidate(candidate, score.value, criterion)
  return t('map.point.withReason', { point: said, reason: t('map.point.reason', { head, detail }) })
}
