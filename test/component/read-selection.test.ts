import type { SelectedText } from '../../extension/selection/selection-answer.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { textLimits } from '../../core/journey/text.ts'
import { readSelection } from '../../extension/selection/read-selection.ts'
import { readSelectionAnswer } from '../../extension/selection/selection-answer.ts'

const now = new Date(2026, 10, 29, 15, 30)

afterEach(() => {
  getSelection()!.removeAllRanges()
  document.body.replaceChildren()
})

/** Selects what stands between two marks in a page of this body, which are taken out of it, and reads it. */
function read(html: string): SelectedText {
  document.body.innerHTML = html
  selectMarked(document.body)
  return readText()
}

function readText(): SelectedText {
  const answer = readSelectionAnswer(structuredClone(readSelection(window, now)))
  if (answer?.kind !== 'text')
    throw new Error(`Nothing was read: ${answer?.kind}`)
  return answer
}

/** The selection begins where `«` stands and ends where `»` stands. */
function selectMarked(root: Node): void {
  const [start, end] = [takeMark(root, '«'), takeMark(root, '»')]
  const page = root.ownerDocument ?? root as Document
  page.getSelection()!.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

function takeMark(root: Node, mark: string): { node: Text, offset: number } {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const offset = node.data.indexOf(mark)
    if (offset >= 0) {
      node.deleteData(offset, 1)
      return { node, offset }
    }
  }
  throw new Error(`No ${mark}`)
}

/** What the anchors lead to. */
function found({ anchors: { css, start, end } }: SelectedText) {
  let root: Document | ShadowRoot = document
  let element: Element | null = null
  for (const way of css.split(' >>> ')) {
    element = root.querySelector(way)
    root = element?.shadowRoot ?? (element as HTMLIFrameElement | null)?.contentDocument ?? root
  }
  const text = root instanceof ShadowRoot ? root.textContent : (root as Document).body.textContent
  return { element, text: text!.slice(start, end) }
}

describe('text that is selected in a page', () => {
  it('is read with what stands around it, and found again', () => {
    const answer = read('<main><p>Prices</p><p>All plans: «from <b>9 a</b> month», per seat.</p></main>')
    expect(answer).toMatchObject({
      text: 'from 9 a month',
      isCut: false,
      anchors: { exact: 'from 9 a month', prefix: 'PricesAll plans: ', suffix: ', per seat.' },
    })
    expect(found(answer)).toEqual({ element: document.querySelectorAll('p')[1], text: 'from 9 a month' })
  })

  it('has a line for each that is shown, and none of what is not', () => {
    const unseen = '<script>hidden()</script><p style="display: none">No</p>'
    const answer = read(`<p>«One</p><p>Two<br>Three</p>${unseen}<ul><li>Four»</ul>`)
    expect(answer.text.split(/\n+/)).toEqual(['One', 'Two', 'Three', 'Four'])
  })

  it('is found without the blanks at its ends', () => {
    const { text, anchors } = read('<p>One« two »three</p>')
    expect([text, anchors.exact, anchors.prefix, anchors.suffix]).toEqual(['two', 'two', 'One ', ' three'])
    expect([anchors.start, anchors.end]).toEqual([4, 7])
  })

  it('is told from the same words elsewhere', () => {
    const answer = read('<p>Free</p><p>«Free»</p><p>Free</p>')
    expect(found(answer)).toEqual({ element: document.querySelectorAll('p')[1], text: 'Free' })
    expect([answer.anchors.start, answer.anchors.end]).toEqual([4, 8])
  })

  it('is read in an open shadow tree', () => {
    document.body.innerHTML = '<p>Outside</p><x-review></x-review>'
    const root = document.querySelector('x-review')!.attachShadow({ mode: 'open' })
    root.innerHTML = '<p>Before</p><p>Within «the tree»</p>'
    selectMarked(root)
    const answer = readText()
    expect(answer.text).toBe('the tree')
    expect(found(answer)).toEqual({ element: root.querySelectorAll('p')[1], text: 'the tree' })
  })

  it('is read in a frame of the same site, and in the one that has the focus first', () => {
    document.body.innerHTML = '<p>«Left over»</p><iframe></iframe>'
    selectMarked(document.body)
    const inner = document.querySelector('iframe')!.contentDocument!
    inner.body.innerHTML = '<p>«In the frame»</p><button></button>'
    selectMarked(inner.body)
    inner.querySelector('button')!.focus()
    const answer = readText()
    expect(answer.text).toBe('In the frame')
    expect(found(answer)).toEqual({ element: inner.querySelector('p'), text: 'In the frame' })
    expect(answer.address).toBe(location.href)
  })

  it('is read in a text field, also once that lost the focus', () => {
    document.body.innerHTML = '<p>Page</p><textarea>It broke twice.</textarea><button></button>'
    const field = document.querySelector('textarea')!
    field.focus()
    field.setSelectionRange(3, 8)
    const anchors = { exact: 'broke', prefix: 'It ', suffix: ' twice.', start: 3, end: 8 }
    expect(readText()).toMatchObject({ text: 'broke', anchors })
    document.querySelector('button')!.focus()
    expect(readText()).toMatchObject({ text: 'broke', anchors })
    expect(document.querySelector(readText().anchors.css)).toBe(field)
  })

  it('is not read in a field that is nobody else’s', () => {
    document.body.innerHTML = '<input type="password" value="secret"><input autocomplete="cc-number" value="4111">'
    for (const field of document.querySelectorAll('input')) {
      field.focus()
      field.select()
      expect(readSelection(window, now)).toEqual({ kind: 'private' })
    }
  })

  it('is nothing where nothing is selected, or blanks alone', () => {
    document.body.innerHTML = '<p>Words</p><input>'
    expect(readSelection(window, now).kind).toBe('nothing')
    document.body.innerHTML = '<p>« »</p>'
    selectMarked(document.body)
    expect(readSelection(window, now).kind).toBe('nothing')
  })

  it('is cut where it is longer than is kept, between letters', () => {
    const answer = read(`<p>«${'👩‍👩‍👧 '.repeat(4_000)}»</p>`)
    expect(answer.isCut).toBe(true)
    expect(answer.text.length).toBeLessThanOrEqual(textLimits.note)
    expect(answer.text).toMatch(/👧…$/u)
  })

  it('has no controls, and keeps marks of direction', () => {
    expect(read('<p>«a\u0007b\u00A0c \u202Bd\u202C»</p>').text).toBe('ab c \u202Bd\u202C')
  })

  it('is read in the language that the page declares nearest', () => {
    document.documentElement.lang = 'en'
    expect(read('<div lang="zh-TW"><p>«很慢»</p></div>').language).toBe('zh-TW')
    expect(read('<p>«Slow»</p>').language).toBe('en')
  })
})

const review = 'Delivery took three weeks and nobody told me why.'

describe('a customer’s words in a page', () => {
  const stars = (value: number, of = 5) => ({ value, of })

  it.each([
    ['a shop that marks reviews for search engines', stars(4, 10), '2026-03-14', `
      <section itemscope itemtype="https://schema.org/Review">
        <span itemprop="author" itemscope><b itemprop="name">Ann Example</b></span>
        <span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
          <meta itemprop="ratingValue" content="4"><meta itemprop="bestRating" content="10">
        </span>
        <meta itemprop="datePublished" content="2026-03-14T08:00:00Z">
        <p itemprop="reviewBody">«${review}»</p>
      </section>`],
    ['a list, each with stars that are read aloud', stars(2), '2026-03-14', `
      <ul>
        <li><i aria-label="5 out of 5 stars"></i><p>Reviewed on 1 May 2026</p><div>Great.</div></li>
        <li><i aria-label="2 out of 5 stars"></i><p>Reviewed on 14 March 2026</p><div>«${review}»</div></li>
      </ul>`],
    ['a list of cards with stars in letters, and an age', stars(2), '2026-11-26', `
      <div class="card"><div>★★★★★</div><div>2 days ago</div><p>Great.</p></div>
      <div class="card"><div><b>Ben</b></div><div>★★☆☆☆</div><div>3 days ago</div><p>«${review}»</p></div>`],
    ['a page in Chinese', stars(2), '2026-03', `
      <div class="comment"><span>评分 5 分</span><span>昨天</span><p>很好</p></div>
      <div class="comment"><span>评分 2 分</span><span>2026年3月</span><p>«${review}»</p></div>`],
    ['a comment with a time and no stars', null, '2026-03-14', `
      <article><header>Ben <time datetime="2026-03-14T10:00">in spring</time></header><p>«${review}»</p></article>`],
    ['a page that tells nothing', null, null, `<p>«${review}»</p>`],
    ['two reviews that are told apart by nothing', null, null, `
      <p>★★★★★ 1 May 2026</p><p>Great.</p><p>★★☆☆☆ 14 March 2026</p><p>«${review}»</p>`],
  ])('have stars and a date in %s', (_, rating, saidAt, html) => {
    const answer = read(html)
    expect(answer.clues).toEqual({ rating, saidAt })
    expect(answer.unnamed).toBe(review)
  })

  it('have those of the review in the page’s JSON-LD that says the same', () => {
    const marked = { '@type': 'Review', 'reviewBody': review, 'author': 'Ann Example', 'datePublished': '2026-03-14' }
    const json = JSON.stringify({ ...marked, reviewRating: { ratingValue: '1.5' } })
    const answer = read(`<script type="application/ld+json">${json}</script><p>«Ann Example: ${review}»</p>`)
    expect(answer.clues).toEqual({ rating: { value: 1.5, of: 5 }, saidAt: '2026-03-14' })
    expect(answer.unnamed).toBe(`[…]: ${review}`)
  })

  it('are read without what stands beside them, where the page marks who wrote them', () => {
    const article = (name: string, words: string) =>
      `<article><a class="review-author">${name}</a><p>${words}</p></article>`
    const { anchors } = read(article('Ann Example', `«${review}»`) + article('Ben Example', 'Great.'))
    expect(anchors).toMatchObject({ exact: review, prefix: '', suffix: '' })
  })

  it('are read without who wrote them, where the page marks that', () => {
    const html = `<article>«<a class="review-author">Ann Example</a><p>${review} I am Ann Example.»</p></article>`
    expect(read(html).unnamed).toBe(`${review} I am […].`)
  })
})

describe('an answer that makes no sense', () => {
  const whole = () => read('<p>«Words»</p>')

  it.each([
    ['no object', 7],
    ['another kind', { kind: 'picture' }],
    ['no text', { text: ' ' }],
    ['a text beyond all limits', { text: 'x'.repeat(textLimits.note + 1) }],
    ['anchors of another kind', { anchors: { css: 'p', exact: 'x', prefix: '', suffix: '', start: -1, end: 2 } }],
  ])('is none: %s', (_, odd) => {
    expect(readSelectionAnswer(typeof odd === 'object' ? { ...whole(), ...odd } : odd)).toBeNull()
  })

  it('keeps the words where a clue makes none', () => {
    const odd = { clues: { rating: { value: 9, of: 5 }, saidAt: '14 March' }, language: 7 }
    expect(readSelectionAnswer({ ...whole(), ...odd }))
      .toMatchObject({ text: 'Words', clues: { rating: null, saidAt: null }, language: null })
  })
})
