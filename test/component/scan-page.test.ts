import type { PageScan, PrivateBox } from '../../extension/scan/page-scan.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { scanPage } from '../../extension/scan/scan-page.ts'

afterEach(() => {
  document.body.replaceChildren()
  document.body.removeAttribute('style')
})

/** Looks through a page of this body; what is private on it is marked with the attribute `data-private`. */
function scanOf(html: string, ownWords: string[] = []): PageScan {
  document.body.innerHTML = `<div style="font: 16px/20px sans-serif; width: 380px">${html}</div>`
  return scanPage(window, ownWords)
}

const kindsIn = (html: string, ownWords: string[] = []) => scanOf(html, ownWords).boxes.map(({ kind }) => kind)

/** Whether a box lies over an element as far as that is seen, and over little else. */
function covers(box: PrivateBox, element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect()
  const near = (a: number, b: number) => Math.abs(a - b) < 7
  return near(box.x, x) && near(box.y, y) && near(box.width, width) && near(box.height, height)
}

function expectCovered(html: string, ownWords: string[] = []): void {
  const { boxes } = scanOf(html, ownWords)
  const marked = [...document.querySelectorAll('[data-private]')]
  expect(marked.length).toBeGreaterThan(0)
  for (const element of marked)
    expect(boxes.some(box => covers(box, element)), element.outerHTML).toBe(true)
}

describe('private words of a page', () => {
  it.each([
    ['an e-mail address', 'Write to <b data-private>mei.lin@shop.example</b>, please'],
    ['a phone number of the mainland', '电话：<b data-private>138 0013 8000</b>'],
    ['a card number', 'Card <b data-private>4111 1111 1111 1111</b>, valid'],
    ['an ID number of the mainland', '身份证号 <b data-private>11010519491231002X</b>'],
    ['an ID number of Taiwan', '身分證字號 <b data-private>A123456789</b>'],
    ['one broken over elements', '<b data-private>mei.<mark>lin</mark>@<i>shop</i>.example</b>'],
    ['one broken over lines of the source', 'Call <b data-private>+49 30\n      901820</b> now'],
    ['one in a table', '<table><tr><td>Mail<td><b data-private>a.b@shop.example</b></table>'],
    ['one in a drawing', '<svg width="200" height="20"><text y="15" data-private>a.b@shop.example</text></svg>'],
  ])('are found: %s', (_, html) => expectCovered(html))

  it('are found in shadow trees, open ones and those of frames of the same site too', () => {
    document.body.innerHTML = '<div id="host"></div><iframe style="border: 7px solid; width: 300px"></iframe>'
    const host = document.querySelector('#host')!
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>first@shop.example</p>'
    const frame = document.querySelector('iframe')!
    frame.contentDocument!.body.innerHTML = '<b style="font: 16px/20px sans-serif">second@shop.example</b>'
    const { x, y } = frame.getBoundingClientRect()
    const within = frame.contentDocument!.querySelector('b')!.getBoundingClientRect()
    const { boxes } = scanPage(window)
    expect(boxes.map(({ kind }) => kind)).toEqual(['email', 'email'])
    expect(boxes[1]!.x).toBeCloseTo(x + 7 + within.x, 0)
    expect(boxes[1]!.y).toBeCloseTo(y + 7 + within.y, -1)
  })

  it('do not reach into what is set far from them', () => {
    const row = '<div style="display: flex; justify-content: space-between">'
    expectCovered(`${row}<span>Email</span><span data-private>mei.lin@shop.example</span></div>`)
    expect(scanOf(`${row}<span>Email</span><span>mei.lin@shop.example</span></div>`).boxes).toHaveLength(1)
  })

  it('are found side by side, where joined they would be another number', () => {
    expect(kindsIn('<span>Order 2024</span><span>13800138000</span>')).toContain('phone')
  })

  it('count only as far as they are seen', () => {
    const far = '<p style="position: absolute; top: 5000px">mei.lin@shop.example</p>'
    const hidden = '<p style="display: none">mei.lin@shop.example</p>'
    const cut = '<div style="height: 10px; overflow: hidden"><br><br>mei.lin@shop.example</div>'
    expect(kindsIn(far + hidden + cut)).toEqual([])
    const half = '<div style="width: 40px; overflow: hidden; white-space: nowrap">mei.lin@shop.example</div>'
    expect(scanOf(half).boxes[0]!.width).toBeLessThan(42)
  })

  it('are none in scripts, and none where the page has none', () => {
    expect(kindsIn('<script type="text/plain">mei.lin@shop.example</script>')).toEqual([])
    expect(kindsIn('<p>Order 4711 of 2026-11-21, 3 items, 1,299.00, page 3 of 12</p>')).toEqual([])
  })
})

describe('words of the user\'s own', () => {
  it.each([
    ['in a sentence', 'Dear <b data-private>Mei Lin</b>, welcome'],
    ['over elements and lines of the source', '<p data-private style="width: 4em"><i>Mei</i>\n <u>LIN</u></p>'],
    ['in Chinese', '客户<b data-private>王小明</b>您好'],
    ['in a field that is otherwise public', '<input data-private name="motto" value="By Mei Lin">'],
    ['in a list to choose from', '<select data-private><option>Mei Lin</select>'],
  ])('are found %s', (_, html) => expectCovered(html, ['Mei Lin', '王小明']))

  it('are found in shadow trees and frames of the same site too', () => {
    document.body.innerHTML = '<div></div><iframe></iframe>'
    document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Acme</p>'
    document.querySelector('iframe')!.contentDocument!.body.innerHTML = '<p>of Acme</p>'
    expect(scanPage(window, ['Acme']).boxes.map(({ kind }) => kind)).toEqual(['word', 'word'])
  })

  it('stand beside what is found there anyway, which may be shown by the rules', () => {
    expect(kindsIn('<p>mei.lin@shop.example</p>', ['shop'])).toEqual(['word', 'email'])
    expect(kindsIn('<input autocomplete="name" value="Mei, mei.lin@shop.example">', ['Mei']))
      .toEqual(['name', 'word', 'email'])
  })

  it('are counted, and none is found where there are none', () => {
    expect(scanOf('<p>Mei Lin of Acme</p>')).toMatchObject({ boxes: [], ownWords: 0 })
    expect(scanOf('<p>Mei Lin of Acme</p>', ['Shop', 'Mall'])).toMatchObject({ boxes: [], ownWords: 2 })
  })
})

describe('private fields of a form', () => {
  it.each([
    ['password', '<input data-private type="password" value="x">'],
    ['email', '<input data-private type="email" value="whatever">'],
    ['phone', '<input data-private type="tel" name="mobile" value="1">'],
    ['payment', '<input data-private autocomplete="cc-number" value="4">'],
    ['name', '<label>Vor- und Nachname <input data-private value="Mei Lin"></label>'],
    ['name', '<label for="n">姓名</label><input data-private id="n" value="林美">'],
    ['email', '<input data-private type="text" value="mei.lin@shop.example">'],
    ['phone', '<textarea data-private>Call 138 0013 8000</textarea>'],
  ])('are found by what they are: %s, %s', (kind, html) => {
    expectCovered(html)
    expect(kindsIn(html)).toEqual([kind])
  })

  it('are all fields of a code of which each takes one figure', () => {
    const rest = '<input maxlength="1" value="2"><input maxlength="1" value="3">'
    const first = '<input maxlength="1" autocomplete="one-time-code" value="1">'
    expect(kindsIn(first + rest)).toEqual(['code', 'code', 'code'])
    expect(kindsIn(rest)).toEqual([])
  })

  it('hide nothing while they are empty, and nothing where they are not private', () => {
    expect(kindsIn('<input type="password"><input type="email" placeholder="you@shop.example">')).toEqual([])
    expect(kindsIn('<input type="search" value="red shoes"><input name="coupon" value="SPRING">')).toEqual([])
  })

  it('keep their frame, so that one sees that there is a field', () => {
    const [box] = scanOf('<input type="password" value="x" style="border: 5px solid">').boxes
    const { x } = document.querySelector('input')!.getBoundingClientRect()
    expect(box!.x).toBe(x + 5)
  })
})

describe('what nobody can look through', () => {
  it('is counted where it is seen and large enough for words', () => {
    const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    const html = [
      `<img src="${blank}" width="200" height="100">`,
      `<img src="${blank}" width="16" height="16">`,
      `<img src="${blank}" width="200" height="100" style="position: absolute; top: 9000px">`,
      '<canvas width="100" height="40"></canvas>',
      '<iframe sandbox srcdoc="x" width="100" height="60"></iframe>',
    ].join('')
    expect(scanOf(html).unread).toEqual({ images: 1, canvases: 1, frames: 1 })
  })
})

describe('a page', () => {
  it('says where it is, how large and how far it is scrolled', () => {
    const { width, height, scrollY, address } = scanOf('<p>Nothing</p>')
    expect([width, height, scrollY, address]).toEqual([innerWidth, innerHeight, 0, location.href])
  })

  it('has a private number of each of very many rows', () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `<p style="margin: 0">a${index}@shop.example</p>`).join('')
    const { boxes } = scanOf(rows)
    const seen = [...document.querySelectorAll('p')].filter(p => p.getBoundingClientRect().top < innerHeight).length
    expect(boxes).toHaveLength(seen)
  })

  it('that shows more than a picture may have covered has neighbours covered together, and none left open', () => {
    const field = '<input type="password" value="x" style="width: 3px; height: 3px; border: 0; padding: 0; margin: 0">'
    const { boxes } = scanOf(`<div style="line-height: 3px; font-size: 0">${field.repeat(2_500)}</div>`)
    expect(boxes.length).toBeLessThanOrEqual(2_000)
    const isCovered = ({ x, y, width, height }: DOMRect) => boxes.some(box =>
      box.x <= x && box.y <= y && box.x + box.width >= x + width && box.y + box.height >= y + height)
    const fields = [...document.querySelectorAll('input')].map(field => field.getBoundingClientRect())
    expect(fields.filter(({ top }) => top < innerHeight).length).toBe(2_500)
    expect(fields.filter(field => !isCovered(field))).toEqual([])
  })
})
