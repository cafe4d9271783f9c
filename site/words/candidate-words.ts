import type { Candidate, Certainty, LevelReason, Reason } from '../../core/moments/candidate.ts'
import type { Translate } from './translate.ts'

const surestFirst: Certainty[] = ['clear', 'not-clear', 'one-opinion']

function isBelow({ figures: { value, others } }: LevelReason): boolean {
  return others !== null && value < others
}

/** Rules are named in lower case, so that any of them can come first. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What one reason rests on, as a short line: "clearly below the others", "lowest, not clearly", "by 1 of 3 auditors". */
function groundWords(reason: Reason, t: Translate): string {
  if (reason.rule === 'flagged') {
    const { flagged, auditors } = reason.figures
    return t('map.candidate.flaggedBy', { n: flagged, auditors: t('common.count.auditors', { n: auditors }, auditors) })
  }
  if (reason.certainty === 'one-opinion')
    return t('map.candidate.oneOpinion')
  if (reason.certainty === 'clear')
    return t(isBelow(reason) ? 'map.candidate.clearlyBelow' : 'map.candidate.clearlyAbove')
  return t(`map.candidate.notClearly.${reason.rule}`)
}

/** One reason with what it rests on: "Lowest: clearly below the others". */
export function reasonWords(reason: Reason, t: Translate): string {
  return capitalised(t('map.evidence.reason', { rule: t(`map.candidate.rule.${reason.rule}`), certainty: groundWords(reason, t) }))
}

/** The rules that propose a touchpoint with its score, where it has one, and what the surest of them rests on. */
export function candidateWords({ reasons }: Candidate, value: string | null, t: Translate): [string, string] {
  const rules = reasons.map(({ rule }) => t(`map.candidate.rule.${rule}`)).join(t('map.listSeparator'))
  const [surest] = reasons.toSorted((a, b) => uncertainty(a) - uncertainty(b))
  return [capitalised(value === null ? rules : t('map.candidate.head', { rules, value })), surest ? groundWords(surest, t) : '']
}

/** Sure reasons have little of it; flags speak where no score does. */
function uncertainty(reason: Reason): number {
  return reason.rule === 'flagged' ? surestFirst.length : surestFirst.indexOf(reason.certainty)
}
