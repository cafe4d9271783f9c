/** What is read of a file at most; more of it no table of answers has, or no browser holds. */
export const fileLimits = {
  bytes: 2_000_000_000,
  columns: 5_000,
  /** JSON that is one document is parsed in one go; with an object a line it may be as large as any file. */
  documentBytes: 200_000_000,
  /** With one of names. */
  workbookRows: 200_001,
  /** Of a sheet, those without anything included: every row of it is as wide as the widest. */
  workbookCells: 20_000_000,
  /** Of a workbook, unpacked: the engine's longest text is not much longer. */
  workbookBytes: 400_000_000,
  /** Of all that lies in a ZIP: text packs to a tenth, hardly to a hundredth; what is to burst a disk, to less. */
  unpackedRatio: 100,
  /** Small tables may pack better, in bytes. */
  unpackedSlack: 50_000_000,
  entries: 1_000,
  /** In characters. A quotation mark whose row is longer was never closed. */
  rowLength: 4_000_000,
  tornRows: 100,
  previewRows: 200,
} as const
