import type { ToPanel } from '../../../extension/pick/pick-message.ts'
import type { Picked, PickMode } from '../../../extension/pick/picked.ts'
import { expect, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { startPicking } from '../../../extension/pick/start-picking.ts'

type Place = [x: number, y: number]

/** Something that is being picked in the page of the test, with a real mouse and real keys. */
export interface TestPicking {
  /** What the panel was told so far. */
  told: ToPanel[]
  moveTo: (...place: Place) => Promise<void>
  clickAt: (...place: Place) => Promise<void>
  drag: (from: Place, to: Place) => Promise<void>
  press: (keys: string) => Promise<void>
  /** What was picked, once something was. */
  picked: () => Promise<Picked>
  /** What stands beside the marked box; empty where none is marked. */
  caption: () => string
  /** Where the marked box is seen. */
  box: () => { x: number, y: number, width: number, height: number }
}

const words = { hint: 'Click an element', foreign: 'picked as a whole' }

export const overlay = () =>
  Document.prototype.querySelector.call(document, 'div[lang]') as HTMLElement | null

/** @param html the page; it is the test's own, and no page of Kairos */
export function pickIn(html: string, mode: PickMode): TestPicking {
  // A page may have a form of that name.
  const { body } = document
  body.innerHTML = html
  onTestFinished(() => void (body.innerHTML = ''))
  return pick(mode)
}

/** Has something picked in the page as it is. */
export function pick(mode: PickMode): TestPicking {
  const attach = vi.spyOn(Element.prototype, 'attachShadow')
  const lifetime = new AbortController()
  onTestFinished(() => lifetime.abort())
  const told: ToPanel[] = []
  startPicking(window, { kind: 'order', mode, language: 'en', words }, message => told.push(message), lifetime.signal)
  const root = attach.mock.results.at(-1)!.value as ShadowRoot
  attach.mockRestore()
  const part = (name: string) => root.querySelector<HTMLElement>(`.${name}`)!
  // What is over the page is nothing that a page could be asked for.
  const at = ([x, y]: Place) => ({ position: { x, y }, force: true })
  const target = () => page.elementLocator(document.documentElement)
  return {
    told,
    moveTo: (...place) => userEvent.hover(target(), at(place)),
    clickAt: (...place) => userEvent.click(target(), at(place)),
    drag: (from, to) => userEvent.dragAndDrop(target(), target(), {
      sourcePosition: at(from).position,
      targetPosition: at(to).position,
      force: true,
    }),
    press: async (keys) => {
      // Where the frame of an earlier test goes, Chromium may hand the focus to what is around the page of the tests.
      if (!Document.prototype.hasFocus.call(document))
        window.focus()
      await userEvent.keyboard(keys)
    },
    async picked() {
      await expect.poll(() => told).toHaveLength(1)
      const [outcome] = told
      if (outcome?.kind !== 'picked')
        throw new Error(`Nothing was picked: ${JSON.stringify(outcome)}`)
      return outcome.picked
    },
    caption: () => part('caption').hidden ? '' : captionOf(part('caption')),
    box: () => part('box').getBoundingClientRect(),
  }
}

function captionOf({ children }: HTMLElement): string {
  return [...children].filter(child => !(child as HTMLElement).hidden).map(child => child.textContent).join(' ')
}
