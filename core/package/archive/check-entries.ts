import type { PackageError } from '../problem.ts'
import { limits, manifestPath, picturesFolder, recordsFolder } from '../format.ts'
import { shorten } from '../shorten.ts'

/** What the directory of an archive says of one of its files; sizes and offsets in bytes. */
export interface EntryFacts {
  filename: string
  /** Where its own header begins. */
  offset: number
  compressedSize: number
  uncompressedSize: number
}

/** The bytes of a file's own header before its name. */
const headerBytes = 30

/**
 * What is wrong with an archive by its directory alone, so that nothing of a hostile one is ever unpacked.
 * @param root the folder that a Kairos file's parts lie in, with its slash; empty for the archive's own
 * @returns null where nothing is
 */
export function checkEntries(entries: EntryFacts[], root: string): PackageError | null {
  const offending = nameTwice(entries) ?? overlapping(entries)
  if (offending)
    return { kind: 'damaged', part: shorten(offending.filename) }
  return areTooLarge(entries, root) ? { kind: 'too-large' } : null
}

/** Which of two files of one name is meant, every program answers in its own way. */
function nameTwice(entries: EntryFacts[]): EntryFacts | undefined {
  const names = new Set<string>()
  return entries.find(({ filename }) => names.size === names.add(filename).size)
}

/** Files that share bytes unpack to more than any archive of their size could hold. */
function overlapping(entries: EntryFacts[]): EntryFacts | undefined {
  const byOffset = entries.toSorted((a, b) => a.offset - b.offset)
  return byOffset.find(({ offset }, index) => index > 0 && offset < leastEnd(byOffset[index - 1]!))
}

function leastEnd({ offset, compressedSize }: EntryFacts): number {
  return offset + headerBytes + compressedSize
}

function areTooLarge(entries: EntryFacts[], root: string): boolean {
  const within = (folder: string) => entries.filter(({ filename }) => filename.startsWith(root + folder))
  const pictures = within(picturesFolder)
  const lists = [...within(recordsFolder), ...within(manifestPath)]
  const [packed, unpacked] = [sum(pictures, 'compressedSize'), sum(pictures, 'uncompressedSize')]
  return sum(lists, 'uncompressedSize') > limits.allRecordsBytes
    || unpacked > packed * limits.allPicturesRatio + limits.allPicturesSlack
}

function sum(entries: EntryFacts[], size: 'compressedSize' | 'uncompressedSize'): number {
  return entries.reduce((total, entry) => total + entry[size], 0)
}
