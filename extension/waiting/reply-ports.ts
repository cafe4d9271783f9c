import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Id } from '../../core/journey/identifier.ts'
import type { Timestamp } from '../../core/journey/timestamp.ts'
import type { CapturePorts } from '../capture/capture-ports.ts'
import type { CaptureState } from '../capture/capture-state.ts'
import { newId } from '../../core/journey/identifier.ts'
import { browserName } from '../capture/browser-name.ts'
import { keepFullAddress } from '../capture/full-addresses.ts'
import { keepReply, keepReplyTime } from './keep-reply.ts'

/** Ways to get no picture that are nobody's fault: the reply is there all the same. */
const pictureless: readonly CaptureState['kind'][]
  = ['refused', 'address-too-long', 'no-permission', 'no-access', 'moved', 'no-picture']

/**
 * The ports of a capture that takes what is in front as a reply. Where that gives no picture, its time is kept.
 * @param draftId the draft that it is meant for; null where nobody said
 * @param at when it was asked for
 */
export function replyPorts(ports: CapturePorts, db: KairosDatabase, draftId: Id | null, at: Timestamp): CapturePorts {
  /** Of what failed the window is told, and the time is kept where that goes. */
  async function orTimeAlone(state: CaptureState): Promise<CaptureState> {
    if (state.kind === 'capturing' || state.kind === 'captured')
      return state
    const kept = await keepReplyTime(db, draftId, at).catch(nowhere)
    return kept !== null && pictureless.includes(state.kind)
      ? { kind: 'captured', draftId: kept, serial: newId() }
      : state
  }

  return {
    ...ports,
    async keep(captured) {
      await keepFullAddress(captured)
      return keepReply(db, captured, draftId, browserName(navigator.userAgent), at)
    },
    publish: async (windowId, state) => ports.publish(windowId, await orTimeAlone(state)),
  }
}

function nowhere(error: unknown): null {
  console.warn('The time of a reply could not be kept.', error)
  return null
}
