import type { Scale } from '../../core/journey/criterion.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { Candidate, Certainty, LevelReason, Reason } from '../../core/moments/candidate.ts'
import type { Refusal } from '../../core/moments/ruling.ts'
import type { Disagreement } from '../../core/scores/disagreement.ts'
import { decimalsOf } from './score-words.ts'

const surestFirst: Certainty[] = ['clear', 'not-clear', 'one-opinion']

function isLevel(reason: Reason): reason is LevelReason {
  return reason.rule === 'lowest' || reason.rule === 'highest' || reason.rule === 'end'
}

function isBelow({ figures: { value, others } }: LevelReason): boolean {
  return others !== null && value < others
}

/** Rules are named in lower case, so that any of them can come first. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function ruleWords(rule: Reason['rule'], t: Translate): string {
  return t(`map.candidate.rule.${rule}`)
}

/**
 * What one reason rests on, as a short line: "clearly below the others", "one opinion", "by 1 of 3 auditors".
 */
function groundWords(reason: Reason, t: Translate): string {
  if (isLevel(reason))
    return levelWords(reason, t)
  if (reason.rule === 'flagged') {
    const { flagged, auditors } = reason.figures
    return t('map.candidate.flaggedBy', { n: flagged, auditors: t('common.count.auditors', { n: auditors }, auditors) })
  }
  if (reason.family === 'gap') {
    const sign = reason.figures.difference > 0 ? 'higher' : 'lower'
    const difference = Math.round(Math.abs(reason.figures.difference))
    return t(`map.candidate.ground.${reason.rule}.${sign}`, { difference, n: reason.figures.n })
  }
  if (reason.rule === 'outcome' || reason.rule === 'outcome-amplify')
    return t('map.candidate.ground.outcome', { ...reason.figures, points: tenths(reason.figures.points) })
  const theme = 'theme' in reason ? { theme: reason.theme } : {}
  return t(`map.candidate.ground.${reason.rule}`, { ...wholeFigures(reason), ...theme })
}

function levelWords(reason: LevelReason, t: Translate): string {
  if (reason.certainty === 'one-opinion')
    return t('map.candidate.oneOpinion')
  const certainty = reason.certainty === 'clear' ? 'clearly' : 'notClearly'
  return t(`map.candidate.${certainty}${isBelow(reason) ? 'Below' : 'Above'}`)
}

/** With one decimal: a point of a scale is too much to be rounded to. */
function tenths(value: number): string {
  return (Math.round(10 * value) / 10).toFixed(1)
}

/** Figures without decimals; shares of importance, which run to 1, in percent. */
function wholeFigures({ family, figures }: Reason): Record<string, number> {
  const unit = family === 'customers-importance' ? 100 : 1
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => {
    const shown = (value ?? 0) * (name.startsWith('share') ? unit : 1)
    return [name, Math.sign(shown) * Math.round(Math.abs(shown))]
  }))
}

/** One reason with what it rests on: "Lowest: clearly below the others". */
export function reasonWords(reason: Reason, t: Translate): string {
  return capitalised(reasonLine(reason, t))
}

/** The same, in lower case: it may stand after a name. */
function reasonLine(reason: Reason, t: Translate): string {
  return t('map.evidence.reason', { rule: ruleWords(reason.rule, t), certainty: groundWords(reason, t) })
}

/** The rules that propose a touchpoint with its score, where it has one, and what the surest of them rests on. */
export function candidateWords({ reasons }: Candidate, value: string | null, t: Translate): [string, string] {
  const rules = reasons.map(({ rule }) => ruleWords(rule, t)).join(t('common.list.separator'))
  const head = value === null ? rules : t('map.candidate.head', { rules, value })
  const surest = surestOf(reasons)
  return [capitalised(head), surest ? groundWords(surest, t) : '']
}

/**
 * The surest reason of a candidate in words, and by which rules customers' data propose it as well: "lowest: clearly
 * below the others · audit gap"; empty where there is none.
 */
export function reasonsInLine({ reasons }: Candidate, t: Translate): string {
  const surest = surestOf(reasons)
  const others = reasons.filter(reason => isOfCustomers(reason) && reason.family !== surest?.family)
  const lines = [surest ? reasonLine(surest, t) : '', ...others.map(({ rule }) => ruleWords(rule, t))]
  return lines.filter(Boolean).join(t('common.list.dot'))
}

/** The candidate with what customers' data propose it by alone; null where they do not. */
export function byCustomersAlone(candidate: Candidate): Candidate | null {
  const reasons = candidate.reasons.filter(isOfCustomers)
  return reasons.length > 0 ? { ...candidate, reasons } : null
}

function isOfCustomers({ family }: Reason): boolean {
  return family !== 'auditors-level' && family !== 'flagged'
}

function surestOf(reasons: Reason[]): Reason | undefined {
  return reasons.toSorted((a, b) => certaintyRank(a) - certaintyRank(b))[0]
}

/** Sure reasons come first; flags speak where no score does. */
function certaintyRank(reason: Reason): number {
  if (reason.rule === 'flagged')
    return surestFirst.length
  return isLevel(reason) ? surestFirst.indexOf(reason.certainty) : 0
}

/** That auditors are too far apart to draw conclusions yet: "3 points apart: settle first". */
export function settleWords({ range }: Disagreement, scale: Scale, t: Translate): string {
  return t('map.candidate.settleFirst', { range: Number(range.toFixed(decimalsOf(scale))) })
}

/** What a rule lacks: "Audit gap: not enough data, 0 of 30 answers". */
export function refusalWords(refusal: Refusal, t: Translate): string {
  const lack = refusal.reason === 'too-few'
    ? t(`map.refusal.${refusal.unit}`, { n: refusal.n, needed: refusal.needed })
    : t(`map.refusal.${refusal.reason}`)
  return capitalised(t('map.evidence.reason', { rule: ruleWords(refusal.rule, t), certainty: lack }))
}
