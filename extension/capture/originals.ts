import type { Id } from '../../core/journey/identifier.ts'
import * as v from 'valibot'
import { browser } from 'wxt/browser'

const prefix = 'original.'

/** Of the ten megabytes that browsers give extensions in their memory; the rest is for what must not be lost. */
const mostCharacters = 5_000_000

/** Whether a picture of so many bytes can be kept at all: written as an address, three of them take four letters. */
export function fitsMemory(bytes: number): boolean {
  return bytes * 4 / 3 + 100 <= mostCharacters
}

const originalSchema = v.object({ keptAt: v.number(), dataAddress: v.string() })

type Original = v.InferOutput<typeof originalSchema>

/**
 * Keeps a screenshot as it was before parts of it were covered, so that a part may be uncovered until the observation
 * is saved. It lies in the browser's memory alone, and goes with the browser; of many the oldest go first.
 */
export async function keepOriginal(pictureId: Id, dataAddress: string): Promise<void> {
  const { length } = dataAddress
  // Reading all of them takes longer than a capture may; how many there are is known at once.
  if (await browser.storage.session.getBytesInUse() + length > mostCharacters)
    await dropOldest(mostCharacters / 2 - length)
  if (length <= mostCharacters)
    await browser.storage.session.set({ [prefix + pictureId]: { keptAt: Date.now(), dataAddress } satisfies Original })
}

/** Keeps that of a capture as far as possible; without it all that is covered stays covered. */
export async function tryToKeepOriginal(pictureId: Id, dataAddress: string): Promise<void> {
  await keepOriginal(pictureId, dataAddress)
    .catch((error: unknown) => console.warn('A screenshot could not be kept as it was.', error))
}

/** Makes more room than one more takes, so that it is made seldom. */
async function dropOldest(mostKept: number): Promise<void> {
  const newestFirst = [...await listOriginals()].sort(([, a], [, b]) => b.keptAt - a.keptAt)
  let characters = 0
  const dropped = newestFirst.filter(([, { dataAddress }]) => (characters += dataAddress.length) > mostKept)
  await browser.storage.session.remove(dropped.map(([key]) => key))
}

/** A screenshot as it was before parts of it were covered, as a data address; null where it is gone. */
export async function readOriginal(pictureId: Id): Promise<string | null> {
  const key = prefix + pictureId
  const stored = (await browser.storage.session.get(key))[key]
  return v.is(originalSchema, stored) ? stored.dataAddress : null
}

/** Forgets screenshots as they were: what is covered stays covered. */
export async function forgetOriginals(pictureIds: Id[]): Promise<void> {
  await browser.storage.session.remove(pictureIds.map(id => prefix + id))
}

async function listOriginals(): Promise<[key: string, Original][]> {
  return Object.entries(await browser.storage.session.get()).flatMap(([key, value]): [string, Original][] =>
    key.startsWith(prefix) && v.is(originalSchema, value) ? [[key, value]] : [])
}
