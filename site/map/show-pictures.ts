import type { Id } from '../../core/journey/identifier.ts'

/** Gives the pictures of a drawing their addresses when they come near the screen. */
export interface PictureShow {
  /** Watches the pictures of a new drawing instead of those of the last one. */
  show: (svg: SVGSVGElement) => void
  /** Revokes every address. */
  end: () => void
}

/** @param read fetches a picture's bytes; undefined where they are lost */
export function createPictureShow(read: (id: Id) => Promise<Blob | undefined>): PictureShow {
  const addresses = new Map<Id, Promise<string | undefined>>()
  const addressOf = (id: Id) => {
    const address = addresses.get(id) ?? read(id).then(file => file && URL.createObjectURL(file), () => undefined)
    addresses.set(id, address)
    return address
  }
  const observer = new IntersectionObserver(entries => entries.filter(({ isIntersecting }) => isIntersecting).forEach(async ({ target }) => {
    observer.unobserve(target)
    const address = await addressOf(target.getAttribute('data-picture')!)
    if (address)
      target.setAttribute('href', address)
  }), { rootMargin: '400px' })
  return {
    show: (svg) => {
      observer.disconnect()
      svg.querySelectorAll('[data-picture]').forEach(picture => observer.observe(picture))
    },
    end: () => {
      observer.disconnect()
      addresses.forEach(async address => URL.revokeObjectURL(await address ?? ''))
    },
  }
}
