import type { OwnCriterion } from '../../../core/database/commands/edit-criteria.ts'
import type { WholeCriterion } from '../../../core/journey/criterion-sets/criterion-set.ts'
import type { Criterion } from '../../../core/journey/criterion.ts'
import type { Advice } from '../../../core/journey/guidance.ts'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import {
  addCriteria,
  correctCriterion,
  moveCriterion,
  replaceCriterion,
  takeOutCriterion,
} from '../../../core/database/commands/edit-criteria.ts'
import { setGuidance } from '../../../core/database/commands/edit-journey.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { useMending } from '../../../core/screen/naming/use-mending.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'

/** What can be done with the criteria that an audit asks, each with a word of it and a way back. */
export interface CriteriaDeeds {
  add: (criteria: WholeCriterion[]) => Promise<boolean>
  make: (criterion: OwnCriterion) => Promise<boolean>
  /** @param index among those asked, from 0 */
  move: (criterion: Criterion, index: number) => Promise<boolean>
  takeOut: (criterion: Criterion) => Promise<boolean>
  correct: (criterion: Criterion, corrected: OwnCriterion) => Promise<boolean>
  /** Asks another criterion in the place of one. */
  replace: (criterion: Criterion, other: OwnCriterion) => Promise<boolean>
  guide: (criterion: Criterion, advice: Pick<Advice, 'value' | 'text'>[]) => Promise<boolean>
}

/** Changes what an audit asks. */
export function useCriteria(records: () => AuditRecords): CriteriaDeeds {
  const { db, journal } = useWorkplace()
  const { language, t } = useLanguage()
  const mend = useMending(() => null)
  const auditId = () => records().audit.id
  const nameOf = ({ name }: OwnCriterion) => textIn(name, language.value)

  const add = (criteria: WholeCriterion[]) => mend({
    about: criteria.map(nameOf).join(t('common.list.separator')),
    change: note => addCriteria(db, journal, auditId(), criteria, note),
    done: t('setup.criteria.added', { n: criteria.length, name: nameOf(criteria[0]!) }, criteria.length),
  })

  return {
    add,
    make: criterion => add([{ ...criterion, id: newId(), builtIn: null }]),
    move: (criterion, index) => mend({
      about: nameOf(criterion),
      change: note => moveCriterion(db, journal, auditId(), criterion.id, index, note),
      done: t('setup.criteria.moved', { name: nameOf(criterion), place: index + 1 }),
    }),
    takeOut: criterion => mend({
      about: nameOf(criterion),
      change: note => takeOutCriterion(db, journal, auditId(), criterion.id, note),
      done: t('setup.criteria.takenOut', { name: nameOf(criterion) }),
    }),
    correct: (criterion, corrected) => mend({
      about: nameOf(corrected),
      change: note => correctCriterion(db, journal, criterion.id, corrected, note),
      done: t('setup.criteria.corrected', { name: nameOf(corrected) }),
    }),
    replace: (criterion, other) => mend({
      about: t('common.naming.becoming', { from: nameOf(criterion), to: nameOf(other) }),
      change: note => replaceCriterion(db, journal, auditId(), criterion.id, other, note),
      done: t('setup.criteria.replaced', { name: nameOf(other) }),
    }),
    guide: (criterion, advice) => mend({
      about: nameOf(criterion),
      change: note => setGuidance(db, journal, records().journey.id, criterion.id, advice, note),
      done: t('setup.guidance.saved', { name: nameOf(criterion) }),
    }),
  }
}
