import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { Candidate, LevelReason } from '../../core/moments/candidate.ts'
import type { ScoredCriterion } from '../../core/moments/scored-audit.ts'
import { findTouchpoint, touchpointsOf } from '../../core/journey/journey-view.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { isolated } from '../../core/journey/text-direction.ts'
import { decimalsOf } from './score-words.ts'
import { withRest } from './with-rest.ts'

/** What one sees on a map. */
export interface MapSentence {
  text: string
  /** The touchpoints that it names; none where none stands out. */
  named: Candidate[]
}

/** A touchpoint that stands out, and by what. */
interface Standing {
  candidate: Candidate
  reason: LevelReason
}

/** Of touchpoints that are equally low, more than anybody keeps in mind. */
const mostNames = 3

/** With fewer touchpoints there are no others for one to stand out from. */
const fewestCompared = 3

/**
 * Says in one sentence what one sees on a map: what is lowest, or else highest, and how far that can be trusted, which
 * with one auditor or two is little; or why nothing stands out.
 * @param candidates what the curve's criterion proposes
 */
export function mapSentence(
  view: JourneyView,
  curve: ScoredCriterion,
  candidates: Candidate[],
  t: Translate,
  language: Language,
): MapSentence {
  const standing = isComparable(curve) ? standingOut(candidates) : []
  return standing.length > 0
    ? { text: standingWords(standing, view, curve, t, language), named: standing.map(({ candidate }) => candidate) }
    : { text: plainWords(view, curve, t, language), named: [] }
}

function isComparable({ scores: { islands } }: ScoredCriterion): boolean {
  return islands.length < 2
}

/** The lowest touchpoints; where there are none the highest. */
function standingOut(candidates: Candidate[]): Standing[] {
  const lowest = standingBy(candidates, 'lowest')
  return lowest.length > 0 ? lowest : standingBy(candidates, 'highest')
}

function standingBy(candidates: Candidate[], rule: LevelReason['rule']): Standing[] {
  return candidates.flatMap((candidate) => {
    const reason = candidate.reasons.find((reason): reason is LevelReason => reason.rule === rule)
    return reason ? [{ candidate, reason }] : []
  })
}

function standingWords(
  standing: Standing[],
  view: JourneyView,
  curve: ScoredCriterion,
  t: Translate,
  language: Language,
): string {
  const { reason } = standing[0]!
  const trust = trustIn(reason, curve)
  return t(`map.sentence.${trust}`, {
    lead: leadWords(curve, trust === 'clear', t),
    rule: t(`map.candidate.rule.${reason.rule}`),
    names: namesOf(standing, view, t, language),
    distance: distanceWords(reason, curve, t, language),
  })
}

/** How far it can be trusted that a touchpoint stands out. */
function trustIn({ certainty }: LevelReason, { scores }: ScoredCriterion) {
  if (certainty === 'clear')
    return 'clear'
  if (certainty === 'one-opinion')
    return scores.leniency.size < 2 ? 'oneOpinion' : 'oneOpinionThere'
  const hasIntervals = [...scores.touchpoints.values()].some(({ interval }) => interval)
  return hasIntervals && scores.leniency.size > 2 ? 'notClear' : 'tooFew'
}

/** Whose map it is; what one can tell from it is true of these auditors alone. */
function leadWords({ scores: { leniency } }: ScoredCriterion, isClear: boolean, t: Translate): string {
  const n = leniency.size
  if (n < 2)
    return t('map.sentence.lead.one')
  return isClear || n > 2
    ? t('map.sentence.lead.these', { n })
    : t('common.count.auditors', { n }, n)
}

function namesOf(standing: Standing[], view: JourneyView, t: Translate, language: Language): string {
  const touchpoints = touchpointsOf(view)
  const names = standing.slice(0, mostNames).map(({ candidate }) =>
    isolated(textIn(findTouchpoint(touchpoints, candidate.touchpointId)!.touchpoint.name, language)))
  return withRest(names, standing.length, t).join(t('common.list.separator'))
}

/** How far under or over the others. */
function distanceWords(
  { figures: { value, others } }: LevelReason,
  { criterion }: ScoredCriterion,
  t: Translate,
  language: Language,
): string {
  const digits = decimalsOf(criterion.scale)
  const distance = Math.abs(value - (others ?? value))
  const by = distance.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return t(others !== null && value < others ? 'map.sentence.under' : 'map.sentence.over', { by })
}

/** Why nothing stands out. */
function plainWords(view: JourneyView, curve: ScoredCriterion, t: Translate, language: Language): string {
  const rated = [...curve.scores.touchpoints.values()].filter(({ value }) => value !== null).length
  if (rated === 0)
    return t('map.sentence.nothing', { criterion: isolated(textIn(curve.criterion.name, language)) })
  const lead = leadWords(curve, false, t)
  if (!isComparable(curve))
    return t('map.sentence.apart', { lead, n: curve.scores.islands.length })
  return rated < fewestCompared
    ? t('map.sentence.few', { lead, n: rated, total: touchpointsOf(view).length })
    : t('map.sentence.level', { lead })
}
