import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js'

/** What FORMAT.md says. */
export const formatDocument = readFileSync(new URL('../../core/package/FORMAT.md', import.meta.url), 'utf8')

/** A row of one of its tables of fields. */
export interface DocumentedField {
  path: string
  type: string
  nullable: boolean
  optional: boolean
  meaning: string
}

/** The part under a heading, up to the next heading of any level. */
export function partUnder(heading: string): string {
  const parts = formatDocument.split(/^#+ /m)
  const part = parts.find(text => text.startsWith(`${heading}\n`))
  if (part === undefined)
    throw new Error(`FORMAT.md has no heading ${heading}`)
  return part
}

/** The fields that the tables of a part name. */
export function fieldsIn(part: string): DocumentedField[] {
  const rows = part.matchAll(/^\| `([^`]+)` \| ([^|]+) \| (yes|no) \| (yes|no) \| (.+) \|$/gm)
  return [...rows].map(([, path, type, nullable, optional, meaning]) =>
    ({ path: path!, type: type!, nullable: nullable === 'yes', optional: optional === 'yes', meaning: meaning! }))
}

/** The examples of a text by the path that stands before each. */
export function examplesIn(text: string): Map<string, Blob> {
  const blocks = text.matchAll(/^`([^`]+)`:\n\n```(json|base64)\n([\s\S]*?)```/gm)
  return new Map([...blocks].map(([, path, kind, content]) =>
    [path!, new Blob([kind === 'base64' ? Buffer.from(content!, 'base64') : content!])]))
}

/** The examples of all records, which make one file together; the smallest file stands apart from them. */
export function allExamples(): Map<string, Blob> {
  return examplesIn(formatDocument.slice(0, formatDocument.indexOf('\n## The smallest file')))
}

/** A ZIP archive of these files. */
export async function zipped(files: Iterable<[string, Blob | string]>): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'))
  for (const [path, file] of files)
    await writer.add(path, typeof file === 'string' ? new TextReader(file) : new BlobReader(file))
  return writer.close()
}
