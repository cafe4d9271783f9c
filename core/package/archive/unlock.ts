import type { FileEntry } from '@zip.js/zip.js'
import type { PackageError } from '../problem.ts'
import { manifestPath, recordsFolder } from '../format.ts'
import { shorten } from '../shorten.ts'

/**
 * Tells whether a passphrase opens an archive; one that is not encrypted, any opens.
 * @param files by path, the manifest among them; they have the passphrase already
 * @returns null where the archive can be read
 */
export async function checkLock(
  zip: typeof import('@zip.js/zip.js'),
  files: Map<string, FileEntry>,
  passphrase: string | undefined,
): Promise<PackageError | null> {
  if (!files.get(manifestPath)!.encrypted)
    return null
  const lists = [...files].flatMap(([path, entry]) => isList(path) ? [entry] : [])
  // Whoever does not know the passphrase could have put it there.
  const open = lists.find(({ encrypted }) => !encrypted)
  if (open)
    return { kind: 'damaged', part: shorten(open.filename) }
  if (!passphrase)
    return { kind: 'locked' }
  // One of 65,536 wrong ones gets by at a single list, hardly one at all of them.
  for (const list of lists) {
    if (!await isOpenedBy(zip, list))
      return { kind: 'wrong-passphrase' }
  }
  return null
}

function isList(path: string): boolean {
  return path === manifestPath || path.startsWith(recordsFolder)
}

/** What else is wrong with a list shows when it is read. */
async function isOpenedBy(zip: typeof import('@zip.js/zip.js'), list: FileEntry): Promise<boolean> {
  try {
    await list.getData(new zip.Uint8ArrayWriter(), { checkPasswordOnly: true })
    return true
  }
  catch (error) {
    return !(error instanceof Error && error.message === zip.ERR_INVALID_PASSWORD)
  }
}
