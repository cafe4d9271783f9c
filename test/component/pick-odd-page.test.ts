import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { overlay, pickIn } from './support/picking.ts'

beforeEach(() => page.viewport(400, 700))

const button = '<button style="position: fixed; top: 60px; left: 20px; width: 120px; height: 40px">Buy</button>'
const isOnTop = (x: number, y: number) => document.elementFromPoint(x, y) === overlay()

/** What an element could be asked, as names of fields, images and frames. */
const names = [
  ...['parentNode', 'parentElement', 'getAttribute', 'getBoundingClientRect', 'matches', 'localName', 'tagName'],
  ...['shadowRoot', 'firstElementChild', 'nextElementSibling', 'previousElementSibling', 'isConnected', 'nodeType'],
  ...['ownerDocument', 'getRootNode', 'children', 'textContent', 'style', 'append', 'querySelectorAll'],
]

const documentNames = [
  ...['elementFromPoint', 'activeElement', 'documentElement', 'createTreeWalker', 'querySelectorAll', 'defaultView'],
  ...['createElementNS', 'body', 'hasFocus', 'addEventListener'],
]

describe('a page that has something over all else', () => {
  it('has the overlay over that, and what lies under it is picked', async () => {
    const picking = pickIn(`<div style="position: fixed; inset: 0; z-index: 2147483647">${button}</div>`, 'element')
    await picking.clickAt(40, 80)
    expect(await picking.picked()).toMatchObject({ label: 'Buy' })
  })

  it('may be a modal dialog', async () => {
    const picking = pickIn(`<dialog>${button}</dialog><dialog></dialog>`, 'element')
    document.querySelector('dialog')!.showModal()
    await expect.poll(() => isOnTop(40, 80)).toBe(true)
    await picking.clickAt(40, 80)
    expect(await picking.picked()).toMatchObject({ label: 'Buy' })
  })

  it('may be a modal dialog in a shadow tree', async () => {
    const picking = pickIn('<my-consent></my-consent>', 'element')
    const root = document.querySelector('my-consent')!.attachShadow({ mode: 'open' })
    root.innerHTML = `<dialog>${button}</dialog>`
    root.querySelector('dialog')!.showModal()
    await expect.poll(() => root.elementFromPoint(40, 80)?.matches('div[lang]')).toBe(true)
    await picking.press('{Escape}')
    await expect.poll(() => picking.told).toEqual([{ kind: 'left', reason: 'user' }])
  })

  it('may open one popover after the other', async () => {
    const popover = '<p popover="manual" style="inset: 0; width: 100%; height: 100%">Win</p>'
    const picking = pickIn(`${button}${popover}`, 'element')
    document.querySelector('p')!.showPopover()
    await expect.poll(() => isOnTop(200, 350)).toBe(true)
    await picking.moveTo(200, 400)
    await expect.poll(picking.caption).toContain('Win')
  })
})

describe('a page that takes the overlay away', () => {
  it('has it back at once', async () => {
    const picking = pickIn(button, 'element')
    overlay()!.remove()
    await expect.poll(() => isOnTop(200, 350)).toBe(true)
    await picking.clickAt(40, 80)
    expect(await picking.picked()).toMatchObject({ label: 'Buy' })
  })

  it('has nothing picked where it lets nothing be clicked at all', async () => {
    const picking = pickIn(button, 'element')
    document.documentElement.inert = true
    await expect.poll(() => picking.told).toEqual([{ kind: 'left', reason: 'blocked' }])
    document.documentElement.inert = false
  })
})

describe('a page that has rules for everything', () => {
  it('has no say in how the overlay lies, nor in what the mouse does', async () => {
    const everything = `all: unset !important; display: inline !important; opacity: .1 !important;
      pointer-events: none !important; transform: scale(.1) !important; visibility: hidden !important`
    const picking = pickIn(`<style>div[lang], ::backdrop { ${everything} }</style>${button}`, 'element')
    await expect.poll(() => isOnTop(399, 699)).toBe(true)
    expect(getComputedStyle(overlay()!)).toMatchObject({ opacity: '1', visibility: 'visible', transform: 'none' })
    await picking.clickAt(40, 80)
    expect(await picking.picked()).toMatchObject({ label: 'Buy' })
  })
})

describe('a page that has names for everything', () => {
  it('has its elements picked as any other', async () => {
    const fields = names.map(name => `<input name="${name}" type="hidden">`).join('')
    const images = documentNames.map(name => `<img name="${name}" alt=""><form name="${name}"></form>`).join('')
    const middle = '<button style="position: fixed; top: 320px; left: 140px; width: 120px; height: 60px">Buy</button>'
    const picking = pickIn(`<form>${fields}${middle}</form>${images}`, 'element')
    // By keys alone: the tests' own mouse asks the document.
    await picking.press('{ArrowDown}')
    await expect.poll(picking.caption).toContain('Buy')
    await picking.press('{ArrowUp}')
    await expect.poll(picking.caption).toContain('form')
    await picking.press('{ArrowUp}{ArrowDown}{ArrowDown}{Enter}')
    expect(await picking.picked()).toMatchObject({ label: 'Buy', frame: 'own' })
  })
})
