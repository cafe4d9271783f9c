import { BlobReader, BlobWriter, configure, ZipWriter } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/** A ZIP of texts and files by their path. */
export async function writeZip(files: Record<string, string | Blob>, password?: string): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { password })
  for (const [path, content] of Object.entries(files))
    await writer.add(path, new BlobReader(new Blob([content])))
  return writer.close()
}
