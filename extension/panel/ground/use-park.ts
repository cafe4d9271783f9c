import type { Draft } from '../../../core/database/drafts/draft.ts'
import { parked } from '../../../core/database/drafts/wait-states.ts'
import { changeWait } from '../../../core/database/drafts/waits.ts'
import { formatTimeToday } from '../../../core/screen/format-dates.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { useDrafts } from './drafts.ts'
import { useTyped } from './typed.ts'
import { useUndoable } from './use-undoable.ts'

/**
 * Sets a draft aside until a reply comes, with what was typed for it, and goes on to another one; a clock that was
 * stopped goes on.
 */
export function usePark(): (draft: Draft, typed?: Partial<Draft>) => Promise<void> {
  const { t, language } = useLanguage()
  const { db, clock } = useWorkplace()
  const drafts = useDrafts()
  const say = useUndoable()
  const { forget } = useTyped()

  return async ({ id, waited, createdAt }, typed = {}) => {
    const undo = await changeWait(db, id, before => parked({ ...before, ...typed }))
    await forget(id)
    const when = formatTimeToday(waited?.from ?? createdAt, clock.now().getTime(), language.value)
    say(t(waited ? 'panel.wait.goesOn' : 'panel.wait.parked', { when }), undo, () => drafts.show(id))
    drafts.leave(id)
  }
}
