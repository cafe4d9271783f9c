import type { Candidate, Certainty, Reason } from '../../core/moments/candidate.ts'
import type { Translate } from './translate.ts'

const surestFirst: Certainty[] = ['clear', 'not-clear', 'one-opinion']

function isBelow({ figures: { value, others } }: Reason): boolean {
  return others !== null && value < others
}

/** Rules are named in lower case, so that any of them can come first. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** How sure one reason is, as a short line: "clearly below the others", "lowest, not clearly", "one opinion". */
function certaintyWords(reason: Reason, t: Translate): string {
  if (reason.certainty === 'one-opinion')
    return t('map.candidate.oneOpinion')
  if (reason.certainty === 'clear')
    return t(isBelow(reason) ? 'map.candidate.clearlyBelow' : 'map.candidate.clearlyAbove')
  return t(`map.candidate.notClearly.${reason.rule}`)
}

/** One reason with how sure it is: "Lowest: clearly below the others". */
export function reasonWords(reason: Reason, t: Translate): string {
  return capitalised(t('map.evidence.reason', { rule: t(`map.candidate.rule.${reason.rule}`), certainty: certaintyWords(reason, t) }))
}

/** The rules that propose a touchpoint, and how sure the surest of them is. */
export function candidateWords({ reasons }: Candidate, value: string, t: Translate): [string, string] {
  const rules = reasons.map(({ rule }) => t(`map.candidate.rule.${rule}`)).join(t('map.listSeparator'))
  const [surest] = reasons.toSorted((a, b) => surestFirst.indexOf(a.certainty) - surestFirst.indexOf(b.certainty))
  return [capitalised(t('map.candidate.head', { rules, value })), surest ? certaintyWords(surest, t) : '']
}
