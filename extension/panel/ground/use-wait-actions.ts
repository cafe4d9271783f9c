import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Wait } from '../../../core/journey/wait.ts'
import { updateDraft } from '../../../core/database/drafts/drafts.ts'
import { openAuditOf, putReply, stopWaiting } from '../../../core/database/drafts/stop-waiting.ts'
import { untimed } from '../../../core/database/drafts/wait-states.ts'
import { changeWait } from '../../../core/database/drafts/waits.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { waitWords } from '../../../core/locales/wait-words.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { useDrafts } from './drafts.ts'
import { useUndoable } from './use-undoable.ts'

/** What can be done about a wait that runs or ran; what ends one says so, and offers to take it back. */
export interface WaitActions {
  /** Stops a draft's clock now, and shows its form. */
  stop: (draft: Draft, replied: boolean) => Promise<void>
  /** Asks no more how long the reply takes. */
  untime: (draft: Draft) => Promise<void>
  /** Shows a draft while it waits, in its own audit. */
  open: (draft: Draft) => Promise<void>
  /** Describes a page that was taken as a reply as any other. */
  describe: (reply: Draft) => Promise<void>
  /** Gives a reply that was taken to the draft that waited for it, and shows its form. */
  put: (reply: Draft, waiting: Draft, name: string) => Promise<void>
}

export function useWaitActions(): WaitActions {
  const { t, language } = useLanguage()
  const { db, clock } = useWorkplace()
  const drafts = useDrafts()
  const say = useUndoable()

  function failToTake(error: unknown): never {
    drafts.take(null)
    throw error
  }

  return {
    async stop(draft, replied) {
      const until = timestampOf(clock)
      const undo = await stopWaiting(db, draft.id, until, replied)
      drafts.show(draft.id)
      const waited: Wait = { from: draft.waitingSince ?? until, until, replied }
      say(t('panel.wait.stopped', { what: waitWords(waited, t, language.value) }), undo, () => drafts.leave(draft.id))
    },
    async untime(draft) {
      const undo = await changeWait(db, draft.id, untimed)
      say(t('panel.wait.untimed'), undo)
    },
    async open(draft) {
      await openAuditOf(db, draft)
      drafts.show(draft.id)
    },
    async describe({ id }) {
      await updateDraft(db, id, { isReply: false })
    },
    async put(reply, waiting, name) {
      drafts.take(waiting.id)
      const undo = await putReply(db, reply.id, waiting.id).catch(failToTake)
      if (!undo)
        drafts.take(null)
      say(t('panel.wait.put', { name }), undo, () => drafts.show(reply.id))
    },
  }
}
