import type { Draft } from '../../core/database/drafts/draft.ts'
import type { Id } from '../../core/journey/identifier.ts'
import * as v from 'valibot'
import { idSchema } from '../../core/journey/identifier.ts'
import { marks } from '../../core/journey/observation.ts'
import { ratingSchema } from '../../core/journey/rating.ts'
import { channelSchema } from '../../core/journey/touchpoint.ts'

/** A place beside the store that the browser keeps, in its memory or on the disk. */
export interface CopyArea {
  get: () => Promise<Record<string, unknown>>
  set: (items: Record<string, unknown>) => Promise<void>
  remove: (key: string) => Promise<void>
}

/** Where a copy lies: on the disk, in the browser's memory until it is closed, or nowhere but on the screen. */
export type CopyPlace = 'disk' | 'memory' | 'screen'

/** Copies of drafts with what was typed, for as long as the store has not taken it. */
export interface TypedCopies {
  /** Keeps a copy in the browser's memory, in place of an earlier one; a full disk does not keep it from that. */
  keep: (draft: Draft) => Promise<CopyPlace>
  /** Keeps it on the disk as well, where that goes. */
  keepOnDisk: (draft: Draft) => Promise<CopyPlace>
  /** Removes a draft's copies. */
  forget: (draftId: Id) => Promise<void>
  /** The latest copy of each draft that has one. */
  read: () => Promise<Draft[]>
}

const prefix = 'typed.'
const keyOf = (draftId: Id): string => prefix + draftId

/** As much of a copy as its form reads; another version of Kairos may have written it. */
const copySchema = v.looseObject({
  id: idSchema,
  touchpointId: v.nullable(idSchema),
  personaId: v.optional(v.nullable(idSchema)),
  ratings: v.array(ratingSchema),
  note: v.string(),
  marks: v.array(v.picklist(marks)),
  tags: v.optional(v.array(v.string())),
  channel: v.optional(v.nullable(channelSchema)),
  pictures: v.array(v.looseObject({ id: idSchema })),
})

/** The draft in what an area has under a key; undefined where it is no copy. */
export function copyIn(key: string, value: unknown): Draft | undefined {
  return key.startsWith(prefix) && v.is(copySchema, value) ? value as unknown as Draft : undefined
}

/** The draft that a key is of; undefined for all other keys. */
export function draftIdIn(key: string): Id | undefined {
  return key.startsWith(prefix) ? key.slice(prefix.length) : undefined
}

/** Copies in two areas: the memory's is the newer one, the disk's outlives the browser. */
export function createTypedCopies(memory: CopyArea, disk: CopyArea): TypedCopies {
  const copiesIn = async (area: CopyArea): Promise<Draft[]> =>
    Object.entries(await area.get().catch(nothing)).flatMap(([key, value]) => copyIn(key, value) ?? [])

  return {
    keep: draft => setIn(memory, draft, 'memory'),
    keepOnDisk: draft => setIn(disk, draft, 'disk'),
    async forget(draftId) {
      await Promise.all([memory, disk].map(area => area.remove(keyOf(draftId)).catch(nothing)))
    },
    async read() {
      const all = [...await copiesIn(disk), ...await copiesIn(memory)]
      return [...new Map(all.map(draft => [draft.id, draft])).values()]
    },
  }
}

/** An area that is full or switched off leaves what is typed where it is: on the screen. */
function setIn(area: CopyArea, draft: Draft, place: CopyPlace): Promise<CopyPlace> {
  return area.set({ [keyOf(draft.id)]: draft }).then(() => place, () => 'screen')
}

/** A copy that can't be read or removed is none the panel could do anything about. */
function nothing(error: unknown): Record<string, never> {
  console.warn('Copies of what was typed could not be reached.', error)
  return {}
}
