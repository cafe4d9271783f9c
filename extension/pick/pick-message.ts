import type { PressedKey } from '../keys/panel-key.ts'
import * as v from 'valibot'
import { languages } from '../../core/journey/localised-text.ts'
import { pickedSchema, pickModes } from './picked.ts'

/** The name of the connection through which the panel has something picked in a page. */
export const pickPort = 'pick'

const orderSchema = v.object({
  kind: v.literal('order'),
  mode: v.picklist(pickModes),
  language: v.picklist(languages),
  words: v.object({
    /** What the keys and the mouse do. */
    hint: v.string(),
    /** That a frame from elsewhere is picked as a whole. */
    foreign: v.string(),
  }),
})

/** What the panel wants to be picked, and the words that the page shows meanwhile. */
export type PickOrder = v.InferOutput<typeof orderSchema>

const pressedSchema = v.object({ kind: v.literal('key'), key: v.string(), shiftKey: v.boolean() })

/** A key that was pressed while something is picked. */
export type PickKey = Pick<PressedKey, 'key' | 'shiftKey'>

/** What the panel says to a page. */
export const toPageSchema = v.variant('kind', [orderSchema, pressedSchema])

export type ToPage = v.InferOutput<typeof toPageSchema>

/** Why nothing was picked. */
const leaveReasons = ['user', 'moved', 'blocked'] as const

export type LeaveReason = typeof leaveReasons[number]

/** What a page says to the panel. */
export const toPanelSchema = v.variant('kind', [
  v.object({ kind: v.literal('picked'), picked: pickedSchema }),
  /** The user gave up, the page is out of sight, or it lets nothing lie over it. */
  v.object({ kind: v.literal('left'), reason: v.picklist(leaveReasons) }),
])

export type ToPanel = v.InferOutput<typeof toPanelSchema>
