import type { Auditor } from '../../../core/journey/auditor.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { ScoredCriterion } from '../../../core/moments/scored-audit.ts'
import type { MapInput, MapWords } from '../../drawing/layout/map-input.ts'
import { shortenText } from '../../../core/journey/shorten-text.ts'
import { isFaint } from '../../../core/scores/audit-score.ts'
import { gapReasons } from '../../../core/scores/gap-reason.ts'
import { figuresShown } from '../../drawing/layout/lanes/figures-of-question.ts'
import { notedAt } from '../../drawing/layout/lanes/notes-lane.ts'
import { candidateOf } from '../../drawing/layout/map-input.ts'
import { reasonWords } from '../../words/candidate-words.ts'
import { formatOnScale } from '../../words/score-words.ts'

/** What a map shows, as far as a card tells of it. */
export type CardInput = Pick<
  MapInput,
  'view' | 'curve' | 'stageScores' | 'candidates' | 'lanes' | 'questions'
>

/** A score on one criterion; without a figure, why there is none. */
interface CardScore {
  id: Id
  name: string
  scale: string
  figure: string
  uncertainty: string
  counted: string
  isFaint: boolean
  isCustomers: boolean
}

/** What one auditor said at a touchpoint. */
export interface CardVoice {
  id: Id
  name: string
  /** What they gave on the curve's criterion, or why they gave nothing. */
  value: string
  isMissing: boolean
  /** The beginning of their newest note; empty where they wrote none. */
  note: string
}

/** What a card says of a touchpoint. */
export interface CardWords {
  name: string
  scores: CardScore[]
  reasons: string[]
  isHint: boolean
  voices: CardVoice[]
}

/** As much of a note as is read at a glance, UTF-16 units. */
const mostOfNote = 90

/** The name of a touchpoint, its figures on the curve's criterion and on the stages', and who said what. */
export function pointCardWords(view: TouchpointView, input: CardInput, words: MapWords, t: Translate): CardWords {
  const shown = new Set([input.curve, input.stageScores].filter(scored => scored !== null))
  const candidate = candidateOf(input, view.touchpoint.id)
  return {
    name: words.text(view.touchpoint.name),
    scores: [...[...shown].map(scored => cardScore(view, scored, words)), ...questionScores(view, input, words)],
    reasons: candidate?.reasons.map(reason => reasonWords(reason, t)) ?? [],
    isHint: candidate?.isHint ?? false,
    voices: input.curve ? voicesAt(view, input.curve, input.view.auditors, words) : [],
  }
}

function cardScore(view: TouchpointView, { criterion, scores }: ScoredCriterion, words: MapWords): CardScore {
  const score = scores.touchpoints.get(view.touchpoint.id)
  const { id } = criterion
  const named = { id, name: words.text(criterion.name), scale: words.scale(criterion), isCustomers: false }
  if (!score || score.value === null) {
    const counted = words.gap(gapReasons([view], criterion.id))
    return { ...named, figure: '', uncertainty: '', counted, isFaint: true }
  }
  return {
    ...named,
    figure: words.figure(score.value, criterion),
    uncertainty: words.uncertainty(score, criterion),
    counted: words.counted(score),
    isFaint: isFaint(score),
  }
}

/** What the shown lanes say of customers' answers there. */
function questionScores({ touchpoint }: TouchpointView, input: CardInput, words: MapWords): CardScore[] {
  return figuresShown(input, words).map(({ key, voice, caption, at }) => {
    const said = at(touchpoint.id)
    const named = { id: key, name: caption.name, scale: caption.brief, isCustomers: voice === 'customer' }
    return typeof said === 'string'
      ? { ...named, figure: '', uncertainty: '', counted: said, isFaint: true }
      : { ...named, figure: said.figure, uncertainty: said.interval, counted: said.counted, isFaint: said.isFaint }
  })
}

/** One for each auditor who was there and counts, always in the same order. */
function voicesAt(
  view: TouchpointView,
  curve: ScoredCriterion,
  auditors: readonly Auditor[],
  words: MapWords,
): CardVoice[] {
  const cells = curve.scores.touchpoints.get(view.touchpoint.id)?.cells ?? []
  const counted = view.observations.filter(({ leftOut }) => leftOut === null)
  return auditors.flatMap(({ id, name }) => {
    const observations = counted.filter(({ auditorId }) => auditorId === id)
    if (observations.length === 0)
      return []
    const mean = cells.find(({ auditorId }) => auditorId === id)?.mean
    const own = { ...view, observations }
    const value = mean === undefined
      ? words.gap(gapReasons([own], curve.criterion.id))
      : formatOnScale(mean, curve.criterion, words.language)
    return { id, name, value, isMissing: mean === undefined, note: noteOf(own, words) }
  })
}

function noteOf(view: TouchpointView, words: MapWords): string {
  const newest = notedAt(view).at(-1)
  return newest ? words.quote(shortenText(newest.note.trim(), mostOfNote)) : ''
}
