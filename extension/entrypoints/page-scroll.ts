import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answerScroll } from '../full-page/answer-scroll.ts'

/** Put into a page whenever it is photographed from top to bottom; what was under way before is so no longer. */
export default defineUnlistedScript(() => {
  const world = globalThis as { kairosScroll?: AbortController }
  world.kairosScroll?.abort()
  world.kairosScroll = new AbortController()
  answerScroll(window, world.kairosScroll)
})
