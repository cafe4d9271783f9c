import type { Picked } from '../../extension/pick/picked.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { overlay, pick, pickIn } from './support/picking.ts'

/** A shop's page; nothing in it is where it is by chance. */
const shop = `
  <style>
    body { margin: 0 }
    main > * { position: absolute; box-sizing: border-box }
  </style>
  <main id="shop" style="position: absolute; width: 400px; height: 600px">
    <h1 style="top: 0; left: 0; width: 400px; height: 50px">Cart</h1>
    <button class="primary" style="top: 60px; left: 20px; width: 120px; height: 40px"><b>Buy</b>  now</button>
    <button class="primary" style="top: 60px; left: 160px; width: 120px; height: 40px">Later</button>
    <label style="top: 120px; left: 20px; width: 200px; height: 40px">Card number
      <input name="card" value="4111 1111 1111 1111" style="width: 180px; height: 20px"></label>
    <my-price style="top: 180px; left: 20px; width: 200px; height: 40px"></my-price>
    <iframe style="top: 240px; left: 20px; width: 200px; height: 100px; border: 5px solid; padding: 3px"
      srcdoc="<body style='margin: 0'><p style='margin: 0; width: 100px; height: 30px'>Inside"></iframe>
    <iframe sandbox src="data:text/html,Paid" title="Payment"
      style="top: 345px; left: 20px; width: 200px; height: 115px; border: 0"></iframe>
  </main>`

async function pickInShop() {
  const picking = pickIn(shop, 'element')
  const price = document.querySelector('my-price')!
  price.attachShadow({ mode: 'open' }).innerHTML = '<i style="display: block; width: 80px; height: 40px">9 euros</i>'
  const own = document.querySelector('iframe')!
  await expect.poll(() => own.contentDocument?.querySelector('p')).toBeTruthy()
  return picking
}

function elementIn(picked: Picked) {
  if (picked.mode !== 'element')
    throw new Error('No element was picked.')
  return picked
}

beforeEach(() => page.viewport(400, 700))

describe('an element of a page', () => {
  it('is the one under the mouse, with its name, where it lies and how it is found again', async () => {
    const picking = await pickInShop()
    await picking.moveTo(40, 90)
    await expect.poll(picking.caption).toMatch(/button\s*Buy now\s*120 × 40/)
    expect(picking.box()).toMatchObject({ x: 20, y: 60, width: 120, height: 40 })
    await picking.clickAt(130, 95)
    const picked = elementIn(await picking.picked())
    expect(picked).toMatchObject({
      mode: 'element',
      label: 'Buy now',
      box: { x: 20, y: 60, width: 120, height: 40 },
      offset: { x: 0, y: 0 },
      pixelRatio: devicePixelRatio,
      frame: 'own',
    })
    const [css, text, position] = picked.selectors
    const button = document.querySelector('button')
    expect(document.querySelector(css!.value)).toBe(button)
    expect(document.querySelectorAll(css!.value)).toHaveLength(1)
    expect(text).toEqual({ kind: 'text', value: 'Buy now' })
    expect(document.querySelector(position!.value)).toBe(button)
    expect(overlay()).toBeNull()
  })

  it('is named without what customers type', async () => {
    const picking = await pickInShop()
    await picking.clickAt(100, 150)
    const picked = elementIn(await picking.picked())
    expect(picked.label).toBe('Card number')
    expect(picked.selectors[0]).toEqual({ kind: 'css', value: 'input' })
    expect(JSON.stringify(picked)).not.toContain('4111')
  })

  it('is named by its text, however far apart that stands in the source', async () => {
    const gap = '\n'.padEnd(400)
    const picking = pickIn(`<section style="height: 100px">${gap}<p>Full${gap}name</p>${gap}</section>`, 'element')
    await picking.clickAt(100, 95)
    expect(elementIn(await picking.picked())).toMatchObject({ label: 'Full name' })
  })

  it('is found within open shadow trees and frames of the page\'s own, at its place in the whole page', async () => {
    const inShadow = await pickInShop()
    await inShadow.clickAt(50, 200)
    const price = elementIn(await inShadow.picked())
    expect(price).toMatchObject({ label: '9 euros', box: { x: 20, y: 180, width: 80, height: 40 } })
    expect(price.selectors[0]!.value).toBe('my-price >>> i')

    const inFrame = await pickInShop()
    await inFrame.clickAt(50, 260)
    const inside = elementIn(await inFrame.picked())
    expect(inside).toMatchObject({ label: 'Inside', frame: 'own', box: { x: 28, y: 248, width: 100, height: 30 } })
    expect(inside.selectors[0]!.value).toMatch(/ >>> p$/)
  })

  it('is a frame as a whole where that is from elsewhere, and says so', async () => {
    const picking = await pickInShop()
    await picking.moveTo(100, 400)
    await expect.poll(picking.caption).toMatch(/iframe\s*Payment\s*picked as a whole\s*200 × 115/)
    await picking.clickAt(100, 401)
    expect(await picking.picked()).toMatchObject({ frame: 'foreign', label: 'Payment', box: { y: 345, height: 115 } })
  })

  it('is reached by arrow keys: around, within and beside', async () => {
    const picking = await pickInShop()
    await picking.moveTo(40, 90)
    await expect.poll(picking.caption).toContain('Buy')
    await picking.press('{ArrowUp}')
    await expect.poll(picking.caption).toContain('main')
    await picking.press('{ArrowDown}')
    await expect.poll(picking.caption).toMatch(/button\s*Buy now/)
    await picking.press('{ArrowRight}')
    await expect.poll(picking.caption).toContain('Later')
    await picking.press('{ArrowLeft}{ArrowLeft}')
    await expect.poll(picking.caption).toMatch(/h1\s*Cart/)
    await picking.press('{Enter}')
    expect(await picking.picked()).toMatchObject({ label: 'Cart' })
  })

  it('is the one in the middle where only keys are used', async () => {
    const picking = await pickInShop()
    await picking.press('{ArrowDown}{Enter}')
    expect(await picking.picked()).toMatchObject({ label: 'Payment' })
  })

  it('stays marked while the page scrolls', async () => {
    const long = '<div style="height: 3000px"><p style="margin: 300px 0 0; height: 50px">Terms</p></div>'
    const picking = pickIn(long, 'element')
    await picking.moveTo(50, 320)
    await expect.poll(picking.caption).toContain('Terms')
    scrollTo(0, 120)
    await expect.poll(() => picking.box().y).toBe(180)
    await picking.press('{Enter}')
    expect(await picking.picked()).toMatchObject({ box: { y: 180 }, offset: { x: 0, y: 120 } })
    scrollTo(0, 0)
  })

  it('is scrolled to with the wheel, in the part of the page under the mouse first, then in all of it', async () => {
    const list = '<ul style="height: 500px; margin: 0; overflow: auto"><li style="height: 700px">Plans</li></ul>'
    const tall = `<style>html, body { height: 100%; margin: 0 }</style><div style="height: 3000px">${list}</div>`
    const picking = pickIn(tall, 'element')
    await picking.moveTo(200, 350)
    await expect.poll(picking.caption).toContain('Plans')
    const wheel = () => userEvent.wheel(page.elementLocator(document.documentElement), { delta: { y: 300 } })
    const part = document.querySelector('ul')!
    await wheel()
    await expect.poll(() => part.scrollTop).toBe(200)
    expect(scrollY).toBe(0)
    await wheel()
    await expect.poll(() => scrollY).toBeGreaterThan(0)
    await expect.poll(() => picking.box().y).toBeLessThan(-200)
    scrollTo(0, 0)
  })

  it('is not there any more where the page took it away', async () => {
    const picking = await pickInShop()
    await picking.moveTo(40, 90)
    await expect.poll(picking.caption).toContain('Buy')
    document.querySelector('button')!.remove()
    await expect.poll(picking.caption).toBe('')
    await picking.press('{Enter}')
    expect(picking.told).toEqual([])
  })
})

describe('picking', () => {
  it('ends with Escape, and gives the focus back', async () => {
    document.body.innerHTML = '<input>'
    const field = document.querySelector('input')!
    field.focus()
    const picking = pick('element')
    await expect.poll(() => document.activeElement).toBe(overlay())
    await picking.press('{Escape}')
    await expect.poll(() => picking.told).toEqual([{ kind: 'left', reason: 'user' }])
    expect(overlay()).toBeNull()
    expect(document.activeElement).toBe(field)
  })

  it('lets no listener of the page hear the mouse or the keys, first in line or not', async () => {
    const heard: string[] = []
    const lifetime = new AbortController()
    const kinds = ['pointermove', 'pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'wheel']
    const hear = (event: Event) => {
      event.stopImmediatePropagation()
      heard.push(event.type)
    }
    kinds.forEach(kind => window.addEventListener(kind, hear, { capture: true, signal: lifetime.signal }))
    const picking = await pickInShop()
    await picking.moveTo(40, 90)
    await picking.press('{ArrowUp}')
    await userEvent.wheel(page.elementLocator(document.documentElement), { delta: { y: 10 } })
    await picking.clickAt(41, 90)
    await picking.picked()
    lifetime.abort()
    expect(heard).toEqual([])
  })

  it('is moved by nothing that a page makes up', async () => {
    const picking = await pickInShop()
    await picking.moveTo(40, 90)
    await expect.poll(picking.caption).toContain('Buy')
    const host = overlay()!
    for (const type of ['pointerdown', 'pointerup', 'click'])
      host.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 40, clientY: 90 }))
    for (const key of ['Enter', 'Escape', 'ArrowUp']) {
      const event = () => new KeyboardEvent('keydown', { key, bubbles: true })
      ;[host, document.body, window].forEach(each => each.dispatchEvent(event()))
    }
    host.click()
    await expect.poll(picking.caption).toMatch(/button\s*Buy/)
    expect(picking.told).toEqual([])
    expect(host.shadowRoot).toBeNull()
    expect(window).toHaveLength(document.querySelectorAll('iframe').length)
  })
})
