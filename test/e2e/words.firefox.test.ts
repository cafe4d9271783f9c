import { expect, test } from './support/firefox.ts'
import { leaveForStore } from './support/leave-for-store.ts'
import { readNewest } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

const idea = 'Something bad happened there as well.'
const comment = 'When you put money directly to a problem, it makes a good headline.'

/** Runs in a page: selects words of it, as a hand does that drags the mouse over them. */
function select(words: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const start = walker.currentNode.nodeValue!.indexOf(words)
    if (start < 0)
      continue
    getSelection()!.setBaseAndExtent(walker.currentNode, start, walker.currentNode, start + words.length)
    return
  }
}

test('what is selected in a page is quoted by Q, and kept as a customer’s words by V', async ({ firefox, pages }) => {
  const setUp = await firefox.openPanelInTab()
  await setUp.setUp()
  await setUp.expectText(text('panel.empty.title'))
  await leaveForStore(setUp.page)
  await firefox.page.goto(`${pages.url}blog-post.html`)
  await firefox.askForCapture()
  const newest = () => setUp.page.evaluate(readNewest)
  await expect.poll(async () => (await newest())?.pictures.length).toBe(1)
  await firefox.clickInWindow('h1')
  await firefox.page.evaluate(select, idea)
  firefox.pressKeys('q')
  await expect.poll(async () => (await newest())?.draft.evidence).toMatchObject([{ kind: 'quote', text: idea }])
  firefox.pressKeys('4', '6', 'p', 'Right')
  await expect.poll(async () => (await newest())?.draft.touchpointId).toBeTruthy()

  await firefox.page.evaluate(select, comment)
  firefox.pressKeys('v', '2', 'ctrl+Return')
  const panel = await firefox.openPanelInTab()
  await panel.expectText(comment)
  await panel.expectText(idea)
  const stars = () => panel.page.$$eval('[role=img]', images => images.map(image => image.getAttribute('aria-label')))
  await expect.poll(stars).toContain(text('common.verbatim.stars', { value: 2, of: 5 }))
})
