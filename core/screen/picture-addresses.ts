import type { Id } from '../journey/identifier.ts'

/** The addresses under which stored pictures can be shown. */
export interface PictureAddresses {
  /** A picture's address; undefined where its bytes are lost or it is wanted no longer. Rejects as the reading does. */
  addressOf: (id: Id) => Promise<string | undefined>
  /** Wants these pictures and no others: the addresses of all others are revoked. */
  want: (ids: Iterable<Id>) => void
}

/** @param read fetches a picture's bytes; undefined where they are lost, rejects where they could not be read */
export function createPictureAddresses(read: (id: Id) => Promise<Blob | undefined>): PictureAddresses {
  const addresses = new Map<Id, string>()
  let wanted = new Set<Id>()

  async function addressOf(id: Id): Promise<string | undefined> {
    const file = addresses.has(id) ? undefined : await read(id)
    if (file && wanted.has(id) && !addresses.has(id))
      addresses.set(id, URL.createObjectURL(file))
    return addresses.get(id)
  }

  function want(ids: Iterable<Id>): void {
    wanted = new Set(ids)
    for (const [id, address] of addresses) {
      if (!wanted.has(id)) {
        URL.revokeObjectURL(address)
        addresses.delete(id)
      }
    }
  }

  return { addressOf, want }
}
