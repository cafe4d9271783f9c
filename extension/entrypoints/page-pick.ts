import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { answerPanel } from '../pick/answer-panel.ts'

/** Put into a page whenever something is to be picked there; what was being picked before is so no longer. */
export default defineUnlistedScript(() => {
  const world = globalThis as { kairosPick?: AbortController }
  world.kairosPick?.abort()
  world.kairosPick = new AbortController()
  answerPanel(window, world.kairosPick)
})
