import type { RowFault } from '../../core/customers/importing/row-fault.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { AnswersJob } from './work/prepare-answers.ts'

/** What the file of refused rows says, in the language that is spoken. */
export function faultWords(t: Translate): AnswersJob['words'] {
  const reason = (problem: RowFault['problem']) => t(`addingAnswers.rowFault.${problem}`)
  return {
    faults: {
      'no-record': reason('no-record'),
      'ruined-record': reason('ruined-record'),
      'ruined-customer': reason('ruined-customer'),
      'same-record': reason('same-record'),
      'no-time': reason('no-time'),
      'no-such-time': reason('no-such-time'),
      'in-the-future': reason('in-the-future'),
      'no-score': reason('no-score'),
      'off-scale': reason('off-scale'),
      'no-number': reason('no-number'),
      'no-count': reason('no-count'),
      'too-many-cells': reason('too-many-cells'),
      'no-such-question': reason('no-such-question'),
      'single-cell': reason('single-cell'),
      'nothing-in-it': reason('nothing-in-it'),
    },
    head: { row: t('addingAnswers.refused.number'), reason: t('addingAnswers.refused.reason') },
  }
}
