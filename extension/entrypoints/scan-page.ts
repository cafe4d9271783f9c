import type { PageScan } from '../scan/page-scan.ts'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { scanPage } from '../scan/scan-page.ts'

/**
 * Put into a page whenever it is photographed, right behind the words that it looks for; what it comes to is the
 * answer. It stays, to look once more. The page's own scripts see nothing of it, and the words do not stay.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { kairosGiven?: readonly string[], kairosScan?: typeof scanThis }
  const ownWords = world.kairosGiven
  delete world.kairosGiven
  world.kairosScan = scanThis
  return scanThis(ownWords)
})

function scanThis(ownWords?: readonly string[]): PageScan {
  return scanPage(window, ownWords)
}
