import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { scanPage } from '../scan/scan-page.ts'

/** Put into a page whenever it is photographed; what it comes to is the answer. */
export default defineUnlistedScript(() => scanPage(window))
