import type { Id } from '../../../core/journey/identifier.ts'
import type { Page } from '../../../core/journey/page.ts'
import { findTouchpoint, touchpointsOf } from '../../../core/journey/journey-view.ts'
import { suggestTouchpoint } from '../../observe/suggest-touchpoint.ts'
import { useDrafts } from '../ground/drafts.ts'
import { useAudit } from '../ground/use-audit.ts'
import { isSamePage } from './same-page.ts'

/** The touchpoint that words on a page speak of: as the observation of that page, else as those before them, or so. */
export function useWordsSuggestion(): (page: Page) => Id | null {
  const audit = useAudit()
  const drafts = useDrafts()

  return (page) => {
    const { view, records: { observations, verbatims } } = audit.value
    const touchpoints = touchpointsOf(view)
    const { draft } = drafts
    const isOfPage = draft?.page && isSamePage(draft.page, page)
    const chosen = isOfPage ? findTouchpoint(touchpoints, draft.touchpointId) : undefined
    const seen = verbatims.map(({ page, touchpointId, foundAt }) => ({ page, touchpointId, observedAt: foundAt }))
    const suggestion = suggestTouchpoint(page, touchpoints, [...observations, ...seen])
    return chosen?.touchpoint.id ?? suggestion?.touchpointId ?? null
  }
}
