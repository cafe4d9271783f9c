import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { PagePick } from './use-pick.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { requestFullPage } from '../../messages/capture-message.ts'
import { usePanelContext } from '../ground/panel-context.ts'

/**
 * Has the page in front photographed from top to bottom, into a draft.
 * @param pick what is being pointed at in the page is so no longer then
 */
export function useFullPage(draft: () => Draft, pick: PagePick): () => void {
  const { windowId } = usePanelContext()
  const { report } = useFailures()
  return () => {
    pick.stop()
    requestFullPage(windowId, draft().id).catch(report)
  }
}
