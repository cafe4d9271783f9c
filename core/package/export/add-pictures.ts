import type { Picture } from '../../journey/picture.ts'
import type { AnyRecord } from '../../journey/record.ts'
import type { PackageContents, WriteOptions } from './package-contents.ts'
import { readAhead } from '../archive/read-ahead.ts'
import { numberedNames, pictureNames, picturePath } from './picture-names.ts'

/** Puts a file into the archive as it is. */
export type AddFile = (path: string, bytes: ArrayBuffer) => Promise<unknown>

/** Reading them one after the other would be waiting most of the time. */
const picturesAhead = 4

/**
 * Adds the bytes of all pictures to a file, a few at a time.
 * @returns their records, each with where its bytes are and which version of the picture
 */
export async function addPictures(
  { records, readPicture }: PackageContents,
  { passphrase }: Pick<WriteOptions, 'passphrase'>,
  add: AddFile,
  onAdded: () => void,
): Promise<AnyRecord[]> {
  const { pictures } = records
  const names = passphrase ? numberedNames(records) : pictureNames(records)
  const located: AnyRecord[] = []
  const read = async (picture: Picture) => {
    const found = await readPicture(picture)
    return { reduced: found?.reduced, bytes: await found?.file.arrayBuffer() }
  }
  for await (const [picture, { reduced, bytes }] of readAhead(pictures, read, picturesAhead)) {
    const file = picturePath(names.get(picture.id)!, reduced ?? picture)
    if (bytes)
      await add(file, bytes)
    located.push({ ...picture, file, ...reduced && { reduced } })
    onAdded()
  }
  return located
}
