import type { GivenMeasure } from '../../../core/customers/table/read-texts.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Measure } from '../../../core/journey/source/measure.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import { isolated } from '../../../core/journey/text-direction.ts'
import { formatDuration } from '../../../core/locales/format-duration.ts'
import { formatNumber } from '../../../core/locales/format-number.ts'

/** What was measured of a submission, in words. */
interface MeasureWords {
  id: string
  said: string
  isVotes: boolean
}

const minute = 60_000

/** What was measured of a submission, votes foremost, else in the order of the source's measures. */
export function toldMeasures(
  given: readonly GivenMeasure[],
  measures: readonly Measure[],
  t: Translate,
  language: Language,
): MeasureWords[] {
  const words = given.flatMap(({ id, value }): MeasureWords[] => {
    const measure = measures.find(one => one.id === id)
    return measure ? [{ id, said: wordsOf(measure, value, t, language), isVotes: measure.known === 'votes' }] : []
  })
  return words.toSorted((a, b) => Number(b.isVotes) - Number(a.isVotes))
}

/** "12 votes", "resolved", "time to first reply: 2 hr 5 min", or what the file calls it. */
function wordsOf({ name, unit, known, currency }: Measure, value: number, t: Translate, language: Language): string {
  const number = formatNumber(value, language)
  if (known === 'votes' || known === 'replies')
    return t(`customers.measure.${known}`, { n: number }, value)
  if (known === 'resolved')
    return t(`customers.measure.${value === 1 ? 'resolved' : 'unresolved'}`)
  const said = unit === 'flag'
    ? t(`customers.measure.${value === 1 ? 'yes' : 'no'}`)
    : figureOf(unit, currency, value, language)
  const called = known ? t(`customers.measure.${known}`) : isolated(name)
  return t('customers.measure.named', { name: called, value: said })
}

function figureOf(unit: Measure['unit'], currency: string | null, value: number, language: Language): string {
  // A time below zero is an error of the system that told it, and no time at all.
  if (unit === 'minutes' && value >= 0)
    return formatDuration(value * minute, language)
  return formatNumber(value, language, currency ? { style: 'currency', currency } : {})
}
