import type { Failure } from '../../../../core/database/failure.ts'
import type { CaptureState } from '../../../capture/capture-state.ts'
import type { Notice } from '../../../screen/failure-notice.ts'
import type { Untaken } from '../typed.ts'
import { shortenText } from '../../../../core/journey/shorten-text.ts'
import { textLimits } from '../../../../core/journey/text.ts'
import { nearestTimestamp } from '../../../../core/journey/timestamp.ts'
import { failureNotice } from '../../../screen/failure-notice.ts'

/** What a message quotes of an address, in UTF-16 units; one that holds its own page, data:, may have millions. */
const longestAddress = 80

/**
 * What to tell of a capture; null where it went well, or where its user called it off.
 * @param shortcut the keys that capture; empty where there are none
 */
export function captureNotice(state: CaptureState | null, shortcut: string): Notice | null {
  switch (state?.kind) {
    case 'captured':
      return state.cutAt === undefined ? null : notice('cutTitle', 'cutText', { height: String(state.cutAt) })
    case 'page-changed':
      return notice('pageChangedTitle', 'pageChangedText')
    case 'refused':
      return state.address === null
        ? notice('refusedTitle', 'refusedUnknown')
        : notice('refusedTitle', 'refusedScheme', { address: shortenText(state.address, longestAddress) })
    case 'address-too-long':
      return notice('refusedTitle', 'refusedLong', { limit: String(textLimits.address) })
    case 'no-permission':
      return notice('permissionTitle', withKeys('permissionText', shortcut), { keys: shortcut })
    case 'no-access':
      return notice('noAccessTitle', state.areFilesAllowed ? 'noAccessText' : 'noAccessFileText')
    case 'moved':
      return notice('movedTitle', 'movedText')
    case 'no-picture':
      return notice('noPictureTitle', withKeys('noPictureText', shortcut), { keys: shortcut })
    case 'unsteady':
      return notice('unsteadyTitle', withKeys('unsteadyText', shortcut), { keys: shortcut })
    case 'interrupted':
      return notice('interruptedTitle', withKeys('interruptedText', shortcut), { keys: shortcut })
    case 'storage-full':
    case 'store-newer':
    case 'store-unavailable':
    case 'failed':
      return failureNotice(state)
    default:
      return null
  }
}

/** The text that names the keys, or the one that names none where there are none. */
function withKeys(text: string, shortcut: string): string {
  return shortcut === '' ? `${text}NoKeys` : text
}

/**
 * What to tell while the store is away or takes nothing; null while it does.
 * @param trouble why the store is away; null where it is not
 * @param untaken what was typed meanwhile; null where nothing was
 */
export function storeNotice(trouble: Failure | null, untaken: Untaken | null): Notice | null {
  if (!untaken)
    return failureNotice(trouble)
  const text = `panel.notice.untaken.${untaken.place}`
  const title = untaken.failure.kind === 'storage-full'
    ? 'common.failure.storage-full.title'
    : 'panel.notice.untaken.title'
  return { title, text, values: {} }
}

/**
 * What to tell of a store that the browser lost.
 * @param what what was in it
 * @param lastFile the name of the last export, or of the folder of copies, and when; null where nothing went out
 */
export function lossNotice(what: string, lastFile: { name: string, when: string, isFolder: boolean } | null): Notice {
  if (!lastFile)
    return { title: 'common.lost.title', text: 'panel.notice.lostNone', values: { what } }
  const { name, when, isFolder } = lastFile
  const text = isFolder ? 'panel.notice.lostFolder' : 'panel.notice.lostFile'
  return { title: 'common.lost.title', text, values: { what, name, when } }
}

/** What to tell of a clock whose time no timestamp can name; null where it may be right. */
export function clockNotice(milliseconds: number): Notice | null {
  const nearest = nearestTimestamp(milliseconds)
  if (Date.parse(nearest) === milliseconds)
    return null
  const year = String(new Date(milliseconds).getFullYear())
  return notice('clockTitle', 'clockText', { year, nearest: nearest.slice(0, 4) })
}

function notice(title: string, text: string, values: Record<string, string> = {}): Notice {
  return { title: `panel.notice.${title}`, text: `panel.notice.${text}`, values }
}
