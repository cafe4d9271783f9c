import { BlobReader, BlobWriter, TextReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js'

/** The same file with single parts replaced, or taken out where null; locked where there is a password. */
export async function tampered(file: Blob, parts: Record<string, unknown>, password?: string): Promise<Blob> {
  const reader = new ZipReader(new BlobReader(file))
  const writer = new ZipWriter(new BlobWriter('application/zip'), { password })
  for (const entry of await reader.getEntries()) {
    if (!(entry.filename in parts) && !entry.directory)
      await writer.add(entry.filename, new BlobReader(await entry.getData(new BlobWriter())))
  }
  for (const [path, value] of Object.entries(parts)) {
    if (value !== null)
      await writer.add(path, value instanceof Blob ? new BlobReader(value) : new TextReader(JSON.stringify(value)))
  }
  return writer.close()
}

/** The records of a type as they stand in a Kairos file. */
export async function recordsIn(file: Blob, type: string): Promise<any[]> {
  const entries = await new ZipReader(new BlobReader(file)).getEntries()
  const entry = entries.find(({ filename }) => filename === `records/${type}.json`)
  if (!entry || entry.directory)
    throw new Error(`no ${type} in the file`)
  return JSON.parse(await (await entry.getData(new BlobWriter())).text())
}

/** Everything that a file holds, ready to be put together again as wrong as need be. */
export async function entriesOf(file: Blob): Promise<{ name: string, data: Uint8Array }[]> {
  const entries = await new ZipReader(new BlobReader(file)).getEntries()
  return Promise.all(entries.flatMap(entry => entry.directory
    ? []
    : [entry.getData(new Uint8ArrayWriter()).then(data => ({ name: entry.filename, data }))]))
}
