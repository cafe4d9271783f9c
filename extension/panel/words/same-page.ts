import type { Page } from '../../../core/journey/page.ts'
import { pageKey } from '../../../core/journey/page-address.ts'

/** Whether two addresses lead to the same page. */
export function isSamePage(one: Page, other: Page): boolean {
  return pageKey(one.address) === pageKey(other.address)
}
