import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { scanPage } from '../scan/scan-page.ts'

/**
 * Put into a page whenever it is photographed, right behind the words that it looks for; what it comes to is the
 * answer. The page's own scripts see neither, and the words do not stay.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { kairosGiven?: readonly string[] }
  const ownWords = world.kairosGiven
  delete world.kairosGiven
  return scanPage(window, ownWords)
})
