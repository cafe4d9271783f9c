import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { readSelection } from '../selection/read-selection.ts'

/** Put into a page whenever somebody asks for what is selected in it; what it comes to is the answer. */
export default defineUnlistedScript(() => readSelection(window, new Date()))
