import type { PageKeys } from '../keys/keep-page-keys.ts'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { keepPageKeys } from '../keys/keep-page-keys.ts'

/** Put into a page that was gone on to while the panel is open: keys take what is selected there without a capture. */
export default defineUnlistedScript(() => {
  const world = globalThis as { kairosPageKeys?: PageKeys }
  if (!world.kairosPageKeys?.isKept())
    world.kairosPageKeys = keepPageKeys(window, true)
})
