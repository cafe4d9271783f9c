import type { TagChange } from '../../../core/database/commands/tag-observations.ts'
import type { Touchpoint } from '../../../core/journey/touchpoint.ts'
import type { ChosenObservations } from './observation-action.ts'
import {
  leaveOutObservations,
  takeObservationsBackIn,
} from '../../../core/database/commands/leave-out-observations.ts'
import { moveObservations } from '../../../core/database/commands/move-observations.ts'
import { tagObservations } from '../../../core/database/commands/tag-observations.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { useMending } from '../../../core/screen/naming/use-mending.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'

/** All that is done to observations, to many as to one, each with a word of it and a way back. */
export interface ObservationDeeds {
  leaveOut: (reason: string) => Promise<boolean>
  takeBackIn: () => Promise<boolean>
  moveTo: (touchpoint: Touchpoint) => Promise<boolean>
  tag: (change: TagChange) => Promise<boolean>
}

/** @param chosen what it is done to */
export function useObservationDeeds(chosen: () => ChosenObservations): ObservationDeeds {
  const { db, journal, clock } = useWorkplace()
  const { language, t } = useLanguage()
  const mend = useMending(() => null)
  const ids = () => chosen().observations.map(({ id }) => id)
  const what = () => chosen().name
  const about = (detail: string) => t('observations.deed.about', { what: what(), detail })

  return {
    leaveOut: reason => mend({
      about: about(reason),
      change: note => leaveOutObservations(db, journal, ids(), { reason, at: timestampOf(clock) }, note),
      done: t('observations.deed.done.leaveOut', { what: what() }),
    }),
    takeBackIn: () => mend({
      about: what(),
      change: note => takeObservationsBackIn(db, journal, ids(), note),
      done: t('observations.deed.done.takeBackIn', { what: what() }),
    }),
    moveTo: ({ id, name }) => mend({
      about: t('common.naming.becoming', { from: what(), to: textIn(name, language.value) }),
      change: note => moveObservations(db, journal, ids(), id, note),
      done: t('observations.deed.done.move', { what: what(), touchpoint: textIn(name, language.value) }),
      left: t('observations.deed.isThere', { what: what(), touchpoint: textIn(name, language.value) }),
    }),
    tag: change => mend({
      about: about(signedTags(change).join(t('common.list.separator'))),
      change: note => tagObservations(db, journal, ids(), change, note),
      done: t('observations.deed.done.tags', { what: what() }),
    }),
  }
}

function signedTags({ add, remove }: TagChange): string[] {
  return [...add.map(tag => `+${tag}`), ...remove.map(tag => `−${tag}`)]
}
