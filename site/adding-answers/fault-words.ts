import type { RowFault } from '../../core/customers/importing/row-fault.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { AnswersJob } from './work/prepare-answers.ts'

/** Why rows are refused. */
const faults = [
  ...['no-record', 'ruined-record', 'same-record', 'no-time', 'no-such-time', 'in-the-future'] as const,
  ...['no-score', 'off-scale', 'no-number', 'no-count', 'too-many-cells', 'nothing-in-it'] as const,
] satisfies RowFault['problem'][]

/** What the file of refused rows says, in the language that is spoken. */
export function faultWords(t: Translate): AnswersJob['words'] {
  const words = faults.map(problem => [problem, t(`addingAnswers.rowFault.${problem}`)])
  return {
    faults: Object.fromEntries(words) as AnswersJob['words']['faults'],
    head: { row: t('addingAnswers.refused.number'), reason: t('addingAnswers.refused.reason') },
  }
}
