import type { ChosenShape, FilePreview, FileProblem } from './file-table.ts'
import type { OpenedFile, SeveralFiles } from './open-file.ts'
import { FileFault, orProblem } from './file-fault.ts'
import { openEntry, openFile } from './open-file.ts'
import { previewText } from './preview-text.ts'
import { previewWorkbook } from './preview-workbook.ts'

export type PreviewResult = { ok: true, preview: FilePreview } | { ok: false, reason: FileProblem }

/**
 * What a file is, by what stands in it and never by its name, and its first rows; never throws on bad input.
 * @param chosen what somebody chose instead
 */
export function readPreview(file: Blob, chosen: ChosenShape): Promise<PreviewResult> {
  return orProblem(async () => {
    const opened = await openFile(file)
    const preview = opened.kind === 'several' ? await previewArchive(opened, chosen) : await previewOf(opened, chosen)
    return { ok: true, preview }
  })
}

async function previewOf(opened: OpenedFile, chosen: ChosenShape): Promise<FilePreview> {
  return opened.kind === 'workbook' ? previewWorkbook(opened.files, chosen) : previewText(opened.file, chosen)
}

/** Of a single file whatever it is; of several the one that is a table, such as beside a read-me. */
async function previewArchive({ files }: SeveralFiles, chosen: ChosenShape): Promise<FilePreview> {
  const previews: FilePreview[] = []
  for (const entry of files) {
    const preview = await orFault(async () => previewOf(await openEntry(entry), chosen))
    if (preview instanceof FileFault && (files.length === 1 || !isNoTable(preview)))
      throw preview
    if (!(preview instanceof FileFault) && (files.length === 1 || isTable(preview)))
      previews.push({ ...preview, entry: entry.filename })
    if (previews.length > 1)
      throw new FileFault('several-tables')
  }
  const [table] = previews
  if (!table)
    throw new FileFault('no-table')
  return table
}

async function orFault<T>(read: () => Promise<T>): Promise<T | FileFault> {
  return read().catch((error: unknown) => {
    if (error instanceof FileFault)
      return error
    throw error
  })
}

/** What may lie beside a table: a picture, an empty file, a page. */
function isNoTable({ reason }: FileFault): boolean {
  return ['empty', 'not-text', 'no-table'].includes(reason)
}

/** A text without columns is a text. */
function isTable({ shape, rows }: FilePreview): boolean {
  return shape.kind !== 'text' || rows.filter(row => row.length > 1).length > rows.length / 2
}
