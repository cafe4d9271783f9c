import type { Id } from '../journey/identifier.ts'
import type { KairosDatabase } from './kairos-database.ts'
import * as v from 'valibot'
import { idSchema, newId } from '../journey/identifier.ts'
import { timestampSchema } from '../journey/timestamp.ts'

/** A file, or a folder of files, that what is in the store came from, or went out in. */
const markedFileSchema = v.object({ name: v.string(), at: timestampSchema, isFolder: v.optional(v.boolean()) })

export type MarkedFile = v.InferOutput<typeof markedFileSchema>

const storeMarkerSchema = v.object({
  storeId: idSchema,
  audits: v.number(),
  observations: v.number(),
  /** When that was so. */
  at: timestampSchema,
  lastFile: v.nullable(markedFileSchema),
})

/** What is kept of a store outside of it, so that its loss can be told. */
export type StoreMarker = v.InferOutput<typeof storeMarkerSchema>

const knownStoresSchema = v.object({
  current: v.nullable(storeMarkerSchema),
  /** The store that was here before and that the browser deleted; null once somebody knows of it. */
  lost: v.nullable(storeMarkerSchema),
})

export type KnownStores = v.InferOutput<typeof knownStoresSchema>

/** What a browser says of the stores it had; nothing of what makes no sense. */
export function knownStoresIn(value: unknown): KnownStores {
  return v.is(knownStoresSchema, value) ? value : { current: null, lost: null }
}

const idKey = 'storeId'

/** The store's own id, which it gets where it has none: one that is new has not. */
export async function identifyStore(db: KairosDatabase): Promise<Id> {
  return db.transaction('rw', db.settings, async () => {
    const known = await readStoreId(db)
    const id = known ?? newId()
    if (!known)
      await db.settings.put({ key: idKey, value: id })
    return id
  })
}

async function readStoreId(db: KairosDatabase): Promise<Id | null> {
  const stored = await db.settings.get(idKey)
  return v.is(idSchema, stored?.value) ? stored.value : null
}

/** What the store has; null for one without an id. */
export async function describeStore(
  db: KairosDatabase,
  lastFile: (db: KairosDatabase) => Promise<MarkedFile | null>,
): Promise<Omit<StoreMarker, 'at'> | null> {
  const storeId = await readStoreId(db)
  if (storeId === null)
    return null
  const audits = await db.records('audit').count()
  const observations = await db.records('observation').count()
  return { storeId, audits, observations, lastFile: await lastFile(db) }
}

/** What is known of the stores with the one that is here now: another one than before means that that was lost. */
export function noteStore(known: KnownStores, now: StoreMarker): KnownStores {
  const { current, lost } = known
  const isOther = current !== null && current.storeId !== now.storeId
  return { current: now, lost: isOther && current.observations > 0 ? current : lost }
}

/** The file that came into the store last; null where none did. */
export async function lastImport(db: KairosDatabase): Promise<MarkedFile | null> {
  const entry = await db.entries.orderBy('sequence').reverse().filter(isImport).first()
  return entry?.about === undefined ? null : { name: entry.about, at: entry.at }
}

function isImport({ action, about }: { action: string, about?: string }): boolean {
  return action === 'file-imported' && about !== undefined
}
