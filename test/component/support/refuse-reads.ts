import { vi } from 'vitest'

/** Whatever is read of a table of the store fails, until all mocks are restored. */
export function refuseReads(table: string): void {
  for (const name of ['get', 'getAll'] as const) {
    const read: (this: IDBObjectStore, ...asked: never[]) => IDBRequest = IDBObjectStore.prototype[name]
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...asked: unknown[]) {
      if (this.name === table)
        throw new DOMException('The disk is broken', 'UnknownError')
      return read.apply(this, asked as never[])
    })
  }
}
