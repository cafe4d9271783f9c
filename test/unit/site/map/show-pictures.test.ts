import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPictureShow } from '../../../../site/map/show-pictures.ts'

/** Everything observed is near the screen at once; `again` has it come near once more. */
class Near {
  static last: Near
  readonly watched = new Set<Element>()
  readonly report: IntersectionObserverCallback
  constructor(report: IntersectionObserverCallback) {
    this.report = report
    Near.last = this
  }

  observe(target: Element): void {
    this.watched.add(target)
    this.again()
  }

  unobserve = (target: Element) => this.watched.delete(target)
  disconnect = () => this.watched.clear()
  again(): void {
    const entries = [...this.watched].map(target => ({ target, isIntersecting: true }))
    this.report(entries as unknown as IntersectionObserverEntry[], this as never)
  }
}

function drawingOf(...ids: string[]): SVGSVGElement {
  const { document } = parseHTML(`<svg>${ids.map(id => `<image data-picture="${id}"></image>`).join('')}</svg>`)
  return document.querySelector('svg') as unknown as SVGSVGElement
}

const stateOf = (drawing: SVGSVGElement, id: string) =>
  drawing.querySelector(`[data-picture=${id}]`)!.getAttribute('data-state')
const settled = (drawing: SVGSVGElement) =>
  vi.waitUntil(() => [...drawing.querySelectorAll('image')].every(image => image.hasAttribute('data-state')))

describe('the pictures of a drawing', () => {
  let open: Set<string>

  beforeEach(() => {
    open = new Set()
    vi.stubGlobal('IntersectionObserver', Near)
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      const address = `blob:${Math.random()}`
      open.add(address)
      return address
    })
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(address => void open.delete(address))
  })

  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('get an address each, which the next drawing uses again', async () => {
    const read = vi.fn(async () => new Blob(['a']))
    const show = createPictureShow(read)
    const first = drawingOf('a')
    show.show(first)
    await settled(first)
    const next = drawingOf('a')
    show.show(next)
    await settled(next)
    expect(read).toHaveBeenCalledTimes(1)
    expect(open).toContain(next.querySelector('image')!.getAttribute('href'))
  })

  it('lose their address when they leave the drawing, and all when it ends', async () => {
    const show = createPictureShow(async () => new Blob(['a']))
    const drawing = drawingOf('a', 'b')
    show.show(drawing)
    await settled(drawing)
    expect(open.size).toBe(2)
    show.show(drawingOf('b'))
    expect(open.size).toBe(1)
    show.end()
    expect(open.size).toBe(0)
  })

  it('leave no address behind where they left while they were read', async () => {
    const show = createPictureShow(async () => new Blob(['a']))
    const drawing = drawingOf('a')
    show.show(drawing)
    show.end()
    await settled(drawing)
    expect(open.size).toBe(0)
  })

  it('are lost where the store has none, and failed where it could not be read', async () => {
    const drawing = drawingOf('lost', 'failed')
    createPictureShow(async (id) => {
      if (id === 'failed')
        throw new Error('A test')
      return undefined
    }).show(drawing)
    await settled(drawing)
    expect(stateOf(drawing, 'lost')).toBe('lost')
    expect(stateOf(drawing, 'failed')).toBe('failed')
  })

  it('are read again after a failure', async () => {
    const read = vi.fn(async () => new Blob(['a'])).mockRejectedValueOnce(new Error('A test'))
    const drawing = drawingOf('a')
    createPictureShow(read).show(drawing)
    await settled(drawing)
    expect(stateOf(drawing, 'a')).toBe('failed')
    Near.last.again()
    await vi.waitFor(() => expect(stateOf(drawing, 'a')).toBe('ready'))
  })
})
