import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { AnyPage } from './any-page.ts'
import { Buffer } from 'node:buffer'
import { readStored } from './read-stored.ts'

/** A draft as the store has it, and the bytes of its screenshots. */
export interface StoredDraft {
  draft: Draft
  pictures: Buffer[]
}

/** The newest draft in the store of the extension that a page belongs to. */
export async function newestDraft(page: AnyPage): Promise<StoredDraft | null> {
  const stored = await page.evaluate(readNewest, null)
  return stored && { draft: stored.draft, pictures: stored.pictures.map(data => Buffer.from(data, 'base64')) }
}

/** How many screenshots the newest draft has; cheap enough to be asked again and again, for no bytes are read. */
export async function newestPictureCount(page: AnyPage): Promise<number> {
  const { drafts } = await page.evaluate(readStored, null)
  return drafts.sort((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1)?.pictures.length ?? 0
}

/** Runs in a page of the extension: its newest draft, and the bytes of its screenshots in base64. */
export async function readNewest(): Promise<{ draft: Draft, pictures: string[] } | null> {
  const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const db = await settled(indexedDB.open('kairos'))
  const tables = db.transaction(['drafts', 'pictureFiles'])
  const drafts: Draft[] = await settled(tables.objectStore('drafts').getAll())
  const draft = drafts.sort((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1)
  const files = await Promise.all((draft?.pictures ?? []).map(({ id }) =>
    settled<{ file: Blob }>(tables.objectStore('pictureFiles').get(id))))
  db.close()
  const pictures = await Promise.all(files.map(async ({ file }) =>
    btoa(Array.from(new Uint8Array(await file.arrayBuffer()), byte => String.fromCharCode(byte)).join(''))))
  return draft ? { draft, pictures } : null
}
