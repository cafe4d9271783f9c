import type { CaptureState } from './capture-state.ts'
import { failureOf } from '../../core/database/failure.ts'

/** The browser has no picture of what a window shows. */
export class NoPicture extends Error {
  override name = 'NoPicture'
}

/**
 * What a window is told of a capture that failed.
 * @param tabId the tab that was asked for; null where it is not known
 * @param areFilesAllowed whether the browser's user lets the extension see files of this computer
 */
export async function stateOfFailure(
  error: unknown,
  tabId: number | null,
  areFilesAllowed: () => Promise<boolean>,
): Promise<CaptureState> {
  const failure = failureOf(error)
  if (failure.kind === 'storage-full' || failure.kind === 'store-newer')
    return { kind: failure.kind }
  if (error instanceof NoPicture)
    return { kind: 'no-picture' }
  const detail = 'detail' in failure ? failure.detail : String(error)
  if (!isNoPermission(detail))
    return { kind: failure.kind === 'store-unavailable' ? failure.kind : 'failed', detail }
  // By keys or the toolbar's button one tab is asked for, and the word is given with that: another one is no help.
  return tabId === null ? { kind: 'no-permission' } : { kind: 'no-access', areFilesAllowed: await areFilesAllowed() }
}

/** Browsers say that the permission is missing only in the words of the error. */
function isNoPermission(detail: string): boolean {
  return /permission|cannot access|not allowed/i.test(detail)
}
