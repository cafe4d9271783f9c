import { parquetMetadataAsync } from 'hyparquet'

/** Whether a file of answers is Parquet of so many rows, as far as its end tells; no row of it is read. */
export async function hasWholeTable(file: Blob, rows: number): Promise<boolean> {
  const slice = (start: number, end?: number) => file.slice(start, end).arrayBuffer()
  try {
    const { num_rows: found } = await parquetMetadataAsync({ byteLength: file.size, slice })
    return Number(found) === rows
  }
  catch {
    // Whatever it cannot read of it, it is no such file.
    return false
  }
}
