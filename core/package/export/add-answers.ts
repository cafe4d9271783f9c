import type { Source } from '../../journey/source/source.ts'
import type { AddFile } from './add-pictures.ts'
import type { PackageContents } from './package-contents.ts'
import { answersPath } from '../format.ts'

/**
 * Adds the answers of all sources to a file, one after the other.
 * @returns the sources, without answers whose bytes are lost
 */
export async function addAnswers(
  { records: { sources }, readAnswers }: Pick<PackageContents, 'records' | 'readAnswers'>,
  add: AddFile,
  onAdded: () => void,
): Promise<Source[]> {
  const added: Source[] = []
  for (const source of sources) {
    const file = source.answers ? await readAnswers(source) : undefined
    const isWhole = file?.size === source.answers?.bytes
    if (file && isWhole)
      await add(answersPath(source.id), await file.arrayBuffer())
    if (source.answers)
      onAdded()
    added.push(file && isWhole ? source : { ...source, answers: null })
  }
  return added
}
