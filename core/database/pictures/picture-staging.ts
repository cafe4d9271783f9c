import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase, PictureFile } from '../kairos-database.ts'

/**
 * The bytes of pictures that an import reads, stored before the records that show them: until then nothing sees them.
 * What is left of an import that was killed is swept away with all other files that no record names.
 */
export interface PictureStaging {
  /** Whether there was a file of that picture before. */
  isTaken: (id: Id) => boolean
  /** Whether a file of that picture was staged. */
  has: (id: Id) => boolean
  /** Stores files of pictures that have none. Returns while they are being written, and waits for those before them. */
  add: (files: PictureFile[]) => Promise<void>
  /** Waits until all is written. */
  written: () => Promise<void>
  /**
   * Removes what was staged but for these pictures, in the transaction that makes their records visible.
   * @throws where one of them has no file
   */
  keepOnly: (ids: Id[]) => Promise<void>
  /** Removes all that was staged. */
  discard: () => Promise<void>
}

/** Opens a staging; `withPictureLock` sees to it that no sweep and no other import runs before it is settled. */
export async function stagePictureFiles(db: KairosDatabase): Promise<PictureStaging> {
  const taken = await idsOf(db)
  const staged = new Set<Id>()
  const { add, written } = createWriter(db, staged)

  async function keepOnly(ids: Id[]): Promise<void> {
    const kept = new Set(ids)
    await db.pictureFiles.bulkDelete([...staged].filter(id => !kept.has(id)))
    const existing = await idsOf(db)
    if (ids.some(id => !existing.has(id)))
      throw new Error('the bytes of a picture went missing while it was taken in')
  }

  async function discard(): Promise<void> {
    // What is being written has to be there, or not, before it is deleted; why it is not was told to who added it.
    await written().catch(() => {})
    await db.pictureFiles.bulkDelete([...staged])
  }

  return { isTaken: id => taken.has(id), has: id => staged.has(id), add, written, keepOnly, discard }
}

/** Writes one batch of files after the other, and adds the ids of those that are written to `staged`. */
function createWriter(db: KairosDatabase, staged: Set<Id>): Pick<PictureStaging, 'add' | 'written'> {
  let writing = Promise.resolve()

  /** In a transaction, so that a batch that fails leaves nothing. */
  async function write(files: PictureFile[]): Promise<void> {
    await db.transaction('rw', db.pictureFiles, () => db.pictureFiles.bulkAdd(files))
    files.forEach(({ id }) => staged.add(id))
  }

  async function add(files: PictureFile[]): Promise<void> {
    await writing
    if (files.length === 0)
      return
    writing = write(files)
    // Whoever waits for it next is told; until then nobody listens.
    writing.catch(() => {})
  }

  return { add, written: () => writing }
}

async function idsOf(db: KairosDatabase): Promise<Set<Id>> {
  return new Set(await db.pictureFiles.toCollection().primaryKeys())
}
