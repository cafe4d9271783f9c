import type { HeldStyles } from './held-styles.ts'
import { everyElement } from './every-element.ts'

/** Parts of a page that stay in sight while it is scrolled. */
export interface PinnedParts {
  /** Has what sticks stay where it belongs. To be called anew wherever the page was scrolled to. */
  loosen: () => void
  /** Hides what is fixed to the window: it was seen once. To be called once the page was scrolled. */
  hide: () => void
}

/** Where it is without sticking: its place in the page is kept for it. */
const unstuck = { position: 'relative', top: 'auto', right: 'auto', bottom: 'auto', left: 'auto' }

/** Also what is in it and has a visibility of its own. */
const unseen = { 'opacity': '0', 'transition-property': 'none' }

/** What lies behind a dialog follows its visibility alone. */
const hidden = { ...unseen, visibility: 'hidden' }

/** @param scroller what scrolls: nothing around it is hidden */
export function createPinnedParts(page: Window, scroller: HTMLElement, styles: HeldStyles): PinnedParts {
  /** Of what is fixed before anything is scrolled. */
  const tops = new Map<HTMLElement, number>()
  const positionOf = (element: HTMLElement) => page.getComputedStyle(element).position
  const topOf = (element: HTMLElement) => element.getBoundingClientRect().top

  for (const element of everyElement(page.document)) {
    if (positionOf(element) === 'fixed')
      tops.set(element, topOf(element))
  }

  /** One within what is transformed is fixed to that, and scrolls with it. */
  function isPinned(element: HTMLElement): boolean {
    const scrolledAlong = tops.get(element)! - scroller.scrollTop
    return !holds(element, scroller) && !(Math.abs(topOf(element) - scrolledAlong) < 1)
  }

  return {
    loosen() {
      const sticky = [...everyElement(page.document)].filter(element => positionOf(element) === 'sticky')
      // What sticks to a side alone does not move as the page is scrolled down.
      sticky.filter(element => sticksUpOrDown(page, element)).forEach(element => styles.hold(element, unstuck))
    },
    hide() {
      const fixed = [...everyElement(page.document)].filter(element => positionOf(element) === 'fixed')
      fixed.filter(isPinned).forEach(element => styles.hold(element, isBesideBody(element) ? unseen : hidden))
    },
  }
}

function sticksUpOrDown(page: Window, element: HTMLElement): boolean {
  const { top, bottom } = page.getComputedStyle(element)
  return top !== 'auto' || bottom !== 'auto'
}

/** What extensions lay over a page, Kairos too, whose frame has the keys there: what is not visible would lose them. */
function isBesideBody(element: HTMLElement): boolean {
  const { body } = element.ownerDocument
  return !body || !holds(body, element)
}

/** Whether an element is around another, also where that is in its shadow tree. */
function holds(outer: HTMLElement, inner: Node): boolean {
  let node: Node | null = inner
  while (node && node !== outer)
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null
  return node === outer
}
