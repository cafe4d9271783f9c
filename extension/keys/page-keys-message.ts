import type { PressedKey } from './panel-key.ts'
import * as v from 'valibot'

/** The longest name of a key is far shorter. */
const keyNameSchema = v.pipe(v.string(), v.maxLength(40))

/** What a page says that keeps the panel's keys from its own listeners. */
export const pageKeysKept = { kind: 'page-keys' } as const

/** What it says once it gives them back, but for those that take what is selected in it. */
export const pageKeysTurned = { kind: 'page-keys-turned' } as const

const pageKeysTurnedSchema = v.object({ kind: v.literal(pageKeysTurned.kind) })

const pageKeysKeptSchema = v.object({ kind: v.literal(pageKeysKept.kind) })

/** The name of the connection through which a page hands keys to the panel. */
export const pageKeysPort = 'page-keys'

/** What the panel asks for through that connection: its own keys, whatever is typed, or none until it is asked for. */
export const wantsKeys = 'keys'
export const wantsText = 'text'
export const wantsRest = 'rest'

/** A key that was pressed in a page and meant the panel. */
export interface PageKey extends PressedKey {
  /** When it was pressed: milliseconds since 1970. */
  at: number
}

const pageKeySchema = v.object({
  key: keyNameSchema,
  code: keyNameSchema,
  ctrlKey: v.boolean(),
  metaKey: v.boolean(),
  altKey: v.boolean(),
  shiftKey: v.boolean(),
  at: v.pipe(v.number(), v.finite()),
})

/** Whether a message is a page's word that it keeps the panel's keys. */
export function isPageKeysKept(message: unknown): boolean {
  return v.is(pageKeysKeptSchema, message)
}

/** Whether a message is a page's word that it gives the panel's keys back. */
export function isPageKeysTurned(message: unknown): boolean {
  return v.is(pageKeysTurnedSchema, message)
}

/** A key out of a message; undefined where it holds none. */
export function pageKeyIn(message: unknown): PageKey | undefined {
  return v.is(pageKeySchema, message) ? message : undefined
}

/** The message that carries a key. */
export function messageOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, timeStamp }: KeyboardEvent): PageKey {
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, at: performance.timeOrigin + timeStamp }
}
