import { readAnswers } from './read-answers.ts'

const decoder = new TextDecoder()

/**
 * Reads a column of texts as numbers: of each page's dictionary every text is looked up once, and no row's text is
 * made, which takes less time than to read them.
 * @param codes is given for each row the index of its text, 0 where it has none; as many as there are rows
 * @returns the texts; that at 0 is null. Null where the file does not have the column
 * @throws where it is no Parquet
 */
export async function readTextCodes(
  file: ArrayBuffer,
  name: string,
  codes: Uint16Array | Uint32Array,
): Promise<(string | null)[] | null> {
  const texts: (string | null)[] = [null]
  const codeOf = new Map<string, number>()
  let isThere = false

  function stringFromBytes(bytes: Uint8Array): number {
    const text = decoder.decode(bytes)
    const known = codeOf.get(text) ?? texts.push(text) - 1
    codeOf.set(text, known)
    return known
  }

  await readAnswers(file, [name], ({ values, from }) => {
    isThere = true
    for (let index = 0; index < values.length; index++)
      codes[from + index] = values[index] ?? 0
  }, { stringFromBytes })
  return isThere ? texts : null
}
