import type { PageKeys } from '../keys/keep-page-keys.ts'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { keepPageKeys } from '../keys/keep-page-keys.ts'

/** Put into a page at a capture, once or again; the page's own scripts do not see it. */
export default defineUnlistedScript(() => {
  const world = globalThis as { kairosPageKeys?: PageKeys }
  if (world.kairosPageKeys?.isKept())
    world.kairosPageKeys.announce()
  else
    world.kairosPageKeys = keepPageKeys(window, false)
})
