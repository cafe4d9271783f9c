import type { Draft } from '../../../core/database/drafts/draft.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { panelKeyOf } from '../../keys/panel-key.ts'
import { isDescribed, startNoPageDraft } from '../../observe/no-page-draft.ts'
import { useDrafts } from '../ground/drafts.ts'
import { isTyping } from '../ground/keys/is-typing.ts'
import { useKeys } from '../ground/keys/use-keys.ts'

/**
 * Begins observations of no page, by its key too.
 * @returns begins one, or shows the one that has nothing in it yet
 */
export function useNoPage(): () => void {
  const { db, clock } = useWorkplace()
  const { report } = useFailures()
  const drafts = useDrafts()

  async function start(): Promise<void> {
    const { draft } = drafts
    drafts.show(draft && isBlank(draft) ? draft.id : await startNoPageDraft(db, clock))
    scrollTo({ top: 0 })
  }

  useKeys((event) => {
    if (panelKeyOf(event)?.act !== 'no-page' || isTyping(event))
      return
    event.preventDefault()
    void start().catch(report)
  })
  return () => void start().catch(report)
}

function isBlank(draft: Draft): boolean {
  return draft.page === null && draft.pictures.length === 0 && draft.observationId === null && !isDescribed(draft)
}
