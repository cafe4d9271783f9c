/**
 * Reads parts of a file into buffers that are used again and again. Each with a buffer of its own would leave hundreds
 * of megabytes to the browser's garbage collection, which comes late under load.
 */
export interface PartReader {
  /** Reads a part and works on its bytes, which are valid only until the work is done. */
  read: <T>(part: Blob, work: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>) => Promise<T>
}

/**
 * Chromium forgets a stream of a file that nothing but its own unsettled read refers to, and the read never ends;
 * collecting garbage all the time, that took every one of them, and none that stood here.
 */
const beingRead = new Set<ReadableStreamBYOBReader>()

/** @param usualSize of parts, in bytes; a larger part is given a larger buffer */
export function createPartReader(usualSize: number): PartReader {
  const unused: ArrayBuffer[] = []

  function bufferFor(size: number): ArrayBuffer {
    const fitting = unused.findIndex(buffer => buffer.byteLength >= size)
    return fitting === -1 ? new ArrayBuffer(Math.max(size, usualSize)) : unused.splice(fitting, 1)[0]!
  }

  return {
    async read(part, work) {
      const reader = readerInto(part)
      if (!reader)
        return work(new Uint8Array(await part.arrayBuffer()))
      beingRead.add(reader)
      const bytes = await fill(reader, bufferFor(part.size), part.size).finally(() => beingRead.delete(reader))
      const result = await work(bytes)
      if (bytes.buffer.byteLength === usualSize)
        unused.push(bytes.buffer)
      return result
    },
  }
}

/** Null where the browser's files cannot be read into a given buffer. */
function readerInto(part: Blob): ReadableStreamBYOBReader | null {
  try {
    return part.stream().getReader({ mode: 'byob' })
  }
  catch {
    return null
  }
}

/** Each read takes the buffer away and brings it back. */
async function fill(
  reader: ReadableStreamBYOBReader,
  empty: ArrayBuffer,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  let buffer = empty
  let at = 0
  for (let done = false; at < size && !done;) {
    const read = await reader.read(new Uint8Array(buffer, at, size - at))
    buffer = read.value?.buffer ?? buffer
    at += read.value?.length ?? 0
    done = read.done
  }
  return new Uint8Array(buffer, 0, at)
}
