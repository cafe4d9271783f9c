import type { ScrollEnd } from '../../extension/full-page/scroll-message.ts'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import { scrollPage } from '../../extension/full-page/scroll-page.ts'

afterEach(() => {
  document.body.replaceChildren()
  document.body.removeAttribute('style')
  scrollTo({ top: 0, behavior: 'instant' })
})

/** Shows a page of this body that its user has scrolled by some pixels. */
function show(html: string, by = 0, scroller = 'html'): void {
  document.body.style.margin = '0'
  document.body.innerHTML = html
  document.querySelector(scroller)!.scrollTo({ top: by, behavior: 'instant' })
}

/** Makes such a page ready to be scrolled from top to bottom. */
function scroll(...shown: Parameters<typeof show>) {
  show(...shown)
  return start()
}

function start() {
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const ends: ScrollEnd[] = []
  const scrolled = scrollPage(window, reason => ends.push(reason), stop.signal)
  return { ...scrolled, ends, stop: () => stop.abort() }
}

const long = '<p style="margin: 0; height: 4000px">Long</p>'
const part = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!
const topOf = (id: string) => part(id).getBoundingClientRect().top
const isSeen = (id: string) => part(id).checkVisibility({ opacityProperty: true, visibilityProperty: true })
const styles = () => [...document.querySelectorAll('*')].map(element => element.getAttribute('style'))

describe('a page that is scrolled from top to bottom', () => {
  it('begins at its top, and goes as far down as is said', async () => {
    const page = scroll(long, 1_200)
    expect(await page.go(0)).toMatchObject({ top: 0, contentHeight: 4_000, box: { x: 0, y: 0, height: innerHeight } })
    expect(await page.go(1_500)).toMatchObject({ top: 1_500 })
    expect(await page.go(9_000)).toMatchObject({ top: 4_000 - innerHeight })
  })

  it('is where it was afterwards, with the styles that it had', async () => {
    const header = '<header id="own" style="position: fixed; opacity: 0.9 !important;">A</header>'
    const sheet = '<style>html { scroll-behavior: smooth } nav { position: fixed }</style>'
    show(`${sheet}${header}<nav>B</nav>${long}`, 1_200)
    const before = styles()
    const page = start()
    await page.go(0)
    await page.go(900)
    expect(styles()).not.toEqual(before)
    page.stop()
    expect([scrollY, styles()]).toEqual([1_200, before])
  })

  it('keeps what the page itself changed meanwhile', async () => {
    const page = scroll(`<header id="own" style="position: fixed">A</header>${long}`)
    await page.go(900)
    part('own').style.opacity = '0.5'
    page.stop()
    expect(part('own').getAttribute('style')).toBe('position: fixed; opacity: 0.5;')
  })

  it('is as long as it has become', async () => {
    const page = scroll(long)
    addEventListener('scroll', () => document.body.insertAdjacentHTML('beforeend', long), { once: true })
    expect(await page.go(2_000)).toMatchObject({ contentHeight: 8_000 })
    document.body.insertAdjacentHTML('beforeend', long)
    expect(page.look()).toMatchObject({ top: 2_000, contentHeight: 12_000 })
  })
})

describe('what stays in sight', () => {
  it('is seen on the first screen alone where it is fixed, also what in it is said to be visible', async () => {
    const word = '<b id="word" style="visibility: visible">A</b>'
    const fixed = `<div id="bar" style="position: fixed; bottom: 0">${word}</div>`
    const page = scroll(`${fixed}${long}`)
    await page.go(0)
    expect([isSeen('bar'), isSeen('word')]).toEqual([true, true])
    await page.go(900)
    expect([isSeen('bar'), isSeen('word')]).toEqual([false, false])
  })

  it('is hidden too where it is fixed only once the page was scrolled', async () => {
    addEventListener('scroll', () => part('late').style.position = 'fixed', { once: true })
    const page = scroll(`<div id="late">A</div>${long}`)
    await page.go(0)
    await page.go(900)
    expect(isSeen('late')).toBe(false)
  })

  it('is where it belongs where it sticks', async () => {
    const sticky = '<div id="sticky" style="position: sticky; top: 10px; height: 40px">A</div>'
    const page = scroll(`<p style="margin: 0; height: 500px"></p>${sticky}${long}`)
    await page.go(900)
    expect([topOf('sticky'), isSeen('sticky')]).toEqual([-400, true])
    page.stop()
    part('sticky').scrollIntoView()
    scrollTo({ top: 900, behavior: 'instant' })
    expect(topOf('sticky')).toBe(10)
  })

  it('is hidden in shadow trees too', async () => {
    const page = scroll(`<div id="host"></div>${long}`)
    part('host').attachShadow({ mode: 'open' }).innerHTML = '<p style="position: fixed; top: 0">A</p>'
    await page.go(900)
    expect(part('host').shadowRoot!.querySelector('p')!.style.visibility).toBe('hidden')
  })

  it('is seen where it only says that it is fixed, and scrolls with the page', async () => {
    const page = scroll(`<div style="transform: scale(1)"><p id="fixed" style="position: fixed">A</p></div>${long}`)
    await page.go(0)
    await page.go(100)
    expect(isSeen('fixed')).toBe(true)
  })
})

describe('an element that scrolls in place of the page', () => {
  const app = (content: string) => `<div style="position: fixed; inset: 0; display: flex; flex-direction: column">
    <header style="flex: 0 0 50px">A</header><main id="main" style="flex: 1; overflow: auto">${content}</main></div>`

  it('is scrolled, and said where it is seen', async () => {
    const page = scroll(app(long), 300, '#main')
    const box = { x: 0, y: 50, height: innerHeight - 50 }
    expect(await page.go(700)).toMatchObject({ top: 700, contentHeight: 4_000, box, height: innerHeight })
    expect(isSeen('main')).toBe(true)
    page.stop()
    expect(part('main').scrollTop).toBe(300)
  })

  it('is no list that only lies in the page', async () => {
    const list = `<div id="list" style="height: 100px; overflow: auto">${long}</div>`
    expect(await scroll(list).go(0)).toMatchObject({ contentHeight: document.documentElement.scrollHeight })
  })
})

describe('the user of a page', () => {
  it('calls it off by Escape, of which the page hears nothing', async () => {
    const heard: string[] = []
    const hear = (event: KeyboardEvent) => void heard.push(event.key)
    addEventListener('keydown', hear)
    onTestFinished(() => removeEventListener('keydown', hear))
    const page = scroll(long)
    await page.go(0)
    await page.go(500)
    await userEvent.keyboard('{Escape}')
    expect([page.ends, heard]).toEqual([['user'], []])
  })

  it('ends it by another size of the window', async () => {
    const { innerWidth: width, innerHeight: height } = window
    onTestFinished(() => screen.viewport(width, height))
    const page = scroll(long)
    await page.go(500)
    await screen.viewport(width - 50, height)
    await expect.poll(() => page.ends).toEqual(['resized'])
  })

  it('hides what lies beside the body, which keeps the focus and so the keys', async () => {
    const host = document.createElement('div')
    onTestFinished(() => host.remove())
    host.style.cssText = 'position: fixed'
    host.attachShadow({ mode: 'open' }).innerHTML = '<input style="position: fixed">'
    const page = scroll(long)
    document.documentElement.append(host)
    const field = host.shadowRoot!.querySelector('input')!
    field.focus()
    await page.go(0)
    await page.go(900)
    expect([host, field].map(element => element.checkVisibility({ opacityProperty: true }))).toEqual([false, false])
    expect(field.checkVisibility({ visibilityProperty: true })).toBe(true)
    expect(host.shadowRoot!.activeElement).toBe(field)
  })

  it('has the focus back where it was, also where that was hidden', async () => {
    show(`<input id="field" style="position: fixed">${long}`)
    part('field').focus()
    const page = start()
    await page.go(0)
    await page.go(400)
    expect([isSeen('field'), document.activeElement === part('field')]).toEqual([false, false])
    page.stop()
    expect(document.activeElement).toBe(part('field'))
  })
})
