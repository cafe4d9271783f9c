import type { Id } from '../../core/journey/identifier.ts'

/** Gives the pictures of a drawing their addresses when they come near the screen. */
export interface PictureShow {
  /** Watches the pictures of a new drawing instead of those of the last one, and forgets those it does not have. */
  show: (svg: SVGSVGElement) => void
  /** Revokes every address. */
  end: () => void
}

/**
 * A picture that is not in the store is marked `data-state="lost"` and not asked for again; one that could not be read
 * is marked `failed` and read again when it comes near the screen once more.
 * @param read fetches a picture's bytes; undefined where they are lost, rejects where they could not be read
 */
export function createPictureShow(read: (id: Id) => Promise<Blob | undefined>): PictureShow {
  const addresses = new Map<Id, string>()
  let wanted = new Set<Id>()

  const observer = new IntersectionObserver(entries =>
    entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => fill(target)), { rootMargin: '400px' })

  /** The picture's address; undefined where it is lost or no longer wanted. */
  async function addressOf(id: Id): Promise<string | undefined> {
    const file = addresses.has(id) ? undefined : await read(id)
    if (file && wanted.has(id) && !addresses.has(id))
      addresses.set(id, URL.createObjectURL(file))
    return addresses.get(id)
  }

  async function fill(picture: Element): Promise<void> {
    const id = picture.getAttribute('data-picture')!
    try {
      const address = await addressOf(id)
      if (address)
        picture.setAttribute('href', address)
      picture.setAttribute('data-state', address ? 'ready' : 'lost')
      observer.unobserve(picture)
    }
    catch {
      picture.setAttribute('data-state', 'failed')
    }
  }

  function keepOnly(ids: Set<Id>): void {
    wanted = ids
    for (const [id, address] of addresses) {
      if (!ids.has(id)) {
        URL.revokeObjectURL(address)
        addresses.delete(id)
      }
    }
  }

  return {
    show: (svg) => {
      observer.disconnect()
      const pictures = Array.from(svg.querySelectorAll('[data-picture]'))
      keepOnly(new Set(pictures.map(picture => picture.getAttribute('data-picture')!)))
      pictures.forEach(picture => observer.observe(picture))
    },
    end: () => {
      observer.disconnect()
      keepOnly(new Set())
    },
  }
}
