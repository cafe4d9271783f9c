/** A file that can be read so many times, and then was moved away. */
export class LeavingFile extends Blob {
  #reads: number

  constructor(file: Blob, reads: number) {
    super([file])
    this.#reads = reads
  }

  override slice(start?: number, end?: number, type?: string): Blob {
    const part = super.slice(start, end, type)
    if (this.#reads-- > 0)
      return part
    const gone = new DOMException('The requested file could not be read.', 'NotReadableError')
    return Object.assign(part, {
      arrayBuffer: () => Promise.reject(gone),
      text: () => Promise.reject(gone),
      stream: () => new ReadableStream({ type: 'bytes', start: controller => controller.error(gone) }),
    })
  }
}
