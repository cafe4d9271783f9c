import type { Id } from '../../core/journey/identifier.ts'
import type { PictureAddresses } from '../../core/screen/picture-addresses.ts'
import { createPictureAddresses } from '../../core/screen/picture-addresses.ts'

/** Gives the pictures of a drawing their addresses when they come near the screen. */
export interface PictureShow {
  /** Watches the pictures of a new drawing instead of those of the last one, and forgets those it does not have. */
  show: (svg: SVGSVGElement) => void
  /** Revokes every address. */
  end: () => void
}

/** `lost` is not in the store; `failed` could not be read this time; `undecodable` cannot be drawn by this browser. */
type PictureState = 'ready' | 'lost' | 'failed' | 'undecodable'

/** How far outside the screen a picture is fetched already. */
const nearScreen = { rootMargin: '400px' }

/**
 * A picture that is not in the store is marked `data-state="lost"` and not asked for again; one that could not be read
 * is marked `failed` and read again when it comes near the screen once more; one that this browser cannot draw is
 * marked `undecodable`.
 * @param read fetches a picture's bytes; undefined where they are lost, rejects where they could not be read
 */
export function createPictureShow(read: (id: Id) => Promise<Blob | undefined>): PictureShow {
  const { addressOf, want } = createPictureAddresses(read)
  const observer = new IntersectionObserver(onIntersection, nearScreen)
  const watched = new WeakSet<Element>()

  function onIntersection(entries: IntersectionObserverEntry[]): void {
    entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => load(target))
  }

  async function load(picture: Element): Promise<void> {
    const state = await setAddress(picture, addressOf)
    mark(picture, state)
    if (state !== 'failed')
      observer.unobserve(picture)
  }

  function show(svg: SVGSVGElement): void {
    const pictures = Array.from(svg.querySelectorAll('[data-picture]'))
    observer.disconnect()
    want(pictures.map(pictureIdOf))
    pictures.filter(picture => !isSettled(picture)).forEach((picture) => {
      if (!watched.has(picture))
        picture.addEventListener('error', () => mark(picture, 'undecodable'))
      watched.add(picture)
      observer.observe(picture)
    })
  }

  function end(): void {
    observer.disconnect()
    want([])
  }

  return { show, end }
}

/** Whether nothing more is to be fetched for it. */
function isSettled(picture: Element): boolean {
  const state = picture.getAttribute('data-state')
  return state !== null && state !== 'failed'
}

function mark(picture: Element, state: PictureState): void {
  picture.setAttribute('data-state', state)
}

async function setAddress(picture: Element, addressOf: PictureAddresses['addressOf']): Promise<PictureState> {
  try {
    const address = await addressOf(pictureIdOf(picture))
    if (address)
      picture.setAttribute('href', address)
    return address ? 'ready' : 'lost'
  }
  catch {
    return 'failed'
  }
}

function pictureIdOf(picture: Element): Id {
  return picture.getAttribute('data-picture')!
}
