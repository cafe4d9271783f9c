import type { FileEntry } from '@zip.js/zip.js'
import type { ChosenShape, FilePreview } from './file-table.ts'
import { FileFault } from './file-fault.ts'
import { fileLimits } from './file-limits.ts'
import { filledSheets, readSheets, sheetRows } from './workbook.ts'

/** The first rows of the sheet that was chosen, or of the first that holds anything. */
export async function previewWorkbook(files: FileEntry[], chosen: ChosenShape): Promise<FilePreview> {
  const sheets = await readSheets(files)
  const names = await filledSheets(sheets)
  const sheet = names.find(name => name === chosen.sheet) ?? names[0]
  if (sheet === undefined)
    throw new FileFault('empty')
  const rows = await sheetRows(files, sheets, sheet, { most: fileLimits.previewRows })
  return { shape: { kind: 'workbook', sheet }, entry: null, sheets: names, rows: rows.slice(0, fileLimits.previewRows) }
}
