import * as v from 'valibot'
import { hexadecimal } from './sha256.ts'

/** A record's identity: a lower-case UUID, the same in every browser and file the record travels through. */
export type Id = string

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Accepts lower-case UUIDs of any version. */
export const idSchema = v.pipe(v.string(), v.regex(uuidPattern, 'id'))

/** A list of identities, none of them twice. */
export const idsSchema = v.pipe(
  v.array(idSchema),
  v.maxLength(1_000, 'too-many'),
  v.check(ids => new Set(ids).size === ids.length, 'twice'),
)

/** A new random identity (UUID version 4). */
export function newId(): Id {
  return crypto.randomUUID()
}

/**
 * The identity that belongs to a name within a namespace (UUID version 8, SHA-256).
 * Two people who give the same names get the same id, so that what they make separately lines up later.
 */
export async function idFromName(namespace: Id, name: string): Promise<Id> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${namespace}\n${name}`))
  const bytes = new Uint8Array(digest).slice(0, 16)
  bytes[6] = (bytes[6]! & 0x0F) | 0x80
  bytes[8] = (bytes[8]! & 0x3F) | 0x80
  return hexadecimal(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Whether an identity is one that `idFromName` makes, such as a template's. */
export function isFromName(id: Id): boolean {
  return id[14] === '8'
}
