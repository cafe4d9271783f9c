import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { readFileSync } from 'node:fs'
import { expect, test } from './support/browser.ts'
import { serve, siteFolder } from './support/folders.ts'
import { handAt } from './support/hand.ts'
import { selectWords } from './support/select-words.ts'
import { Site } from './support/site.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

const title = 'Web shop, spring round'
const idea = 'Something bad happened there as well.'
const comment = 'When you put money directly to a problem, it makes a good headline.'
const answer = 'You can\'t get investors.'

const evidenceOf = ({ page }: Panel) => page.getByRole('region', { name: text('panel.evidence.label') })
const quoteOf = (panel: Panel) => evidenceOf(panel).getByRole('blockquote')
const wordsOf = ({ page }: Panel) => page.getByRole('region', { name: text('common.verbatim.heading') })
const formOf = ({ page }: Panel) => page.getByRole('form', { name: text('panel.words.add') })
const said = ({ page }: Panel, words: string) => page.getByRole('status').filter({ hasText: words })

/** A blog post with comments, which nobody here wrote, captured with the panel beside it. */
async function captureBlogPost(kairos: Kairos, url: string): Promise<Panel> {
  await kairos.page.goto(`${url}blog-post.html`)
  const panel = await kairos.openPanel()
  await panel.setUp('Mei', title)
  await expect(panel.saveButton).toBeVisible()
  return panel
}

/** What the page heard of keys. */
async function listen({ page }: Kairos): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    addEventListener('keydown', ({ key }) => heard.push(key))
  })
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
}

test('what is selected in the page becomes a quote by a key pressed there, and goes and comes back', async ({
  kairos,
  pages,
  display,
}) => {
  const hand = handAt(display)
  const panel = await captureBlogPost(kairos, pages.url)
  const heard = await listen(kairos)
  await selectWords(hand, kairos.page.locator('article'), idea)
  hand.press('q')
  await expect(quoteOf(panel)).toHaveText(idea)
  const { draft } = (await newestDraft(panel.page))!
  expect(draft.evidence).toEqual([{ kind: 'quote', text: idea, selectors: [
    { kind: 'text', value: idea, prefix: expect.any(String), suffix: expect.any(String) },
    { kind: 'position', value: expect.stringMatching(/^\d+-\d+$/) },
    { kind: 'css', value: expect.stringContaining('article > section > p:nth-of-type(5)') },
  ] }])

  // The panel has its keys again, without another capture.
  hand.press('4')
  await expect(panel.value('Satisfaction', 4)).toBeChecked()
  expect(await heard()).toEqual([])
  await expect(evidenceOf(panel).getByRole('listitem')).toHaveCount(2)

  await panel.page.getByRole('button', { name: text('panel.evidence.remove', { what: idea }) }).click()
  await expect(quoteOf(panel)).toHaveCount(0)
  await panel.page.getByRole('button', { name: text('common.action.undo') }).click()
  await expect(quoteOf(panel)).toHaveText(idea)
})

test('without a selection the page hears every key, and the panel’s button says what to do', async ({
  kairos,
  pages,
  display,
}) => {
  const hand = handAt(display)
  const panel = await captureBlogPost(kairos, pages.url)
  const heard = await listen(kairos)
  await hand.click(kairos.page.locator('h1'))
  hand.press('q', 'v', '4')
  await expect.poll(heard).toEqual(['q', 'v', '4'])
  await panel.page.getByRole('button', { name: text('panel.evidence.addQuote') }).click()
  await expect(said(panel, text('words.selection.nothing'))).toBeVisible()

  // In a field of the page a key is a letter, also over what is selected there; the button quotes that.
  const field = kairos.page.locator('textarea')
  await field.fill('It broke twice')
  await hand.click(field)
  hand.press('ctrl+a')
  await panel.page.getByRole('button', { name: text('panel.evidence.addQuote') }).click()
  await expect(quoteOf(panel)).toHaveText('It broke twice')
  await hand.click(field)
  hand.press('ctrl+a', 'q')
  await expect(field).toHaveValue('q')
})

test('customers’ words are kept one after the other by keys pressed in the page, and shown on the map', async ({
  kairos,
  pages,
  display,
}) => {
  const hand = handAt(display)
  const panel = await captureBlogPost(kairos, pages.url)
  const { page } = kairos
  await selectWords(hand, page.locator('.card-body'), comment)
  // Keys mean words that are not on the screen yet.
  hand.press('v', '2')
  const words = formOf(panel).getByRole('textbox', { name: text('words.text') })
  await expect(words).toHaveValue(comment)
  await expect(formOf(panel).getByRole('textbox', { name: text('words.rating') })).toHaveValue('2/5')
  await formOf(panel).getByRole('combobox').selectOption('FAQ')
  hand.press('ctrl+Return')
  await expect(said(panel, text('words.kept', { name: 'FAQ' }))).toBeVisible()
  await expect(formOf(panel)).toHaveCount(0)

  // What is captured while words are looked at has the keys: a digit is no customer's stars.
  await selectWords(hand, page.locator('.card-body'), answer)
  hand.press('v')
  await expect(words).toHaveValue(answer)
  await kairos.askForCapture()
  await expect(formOf(panel).locator('kbd')).toHaveCount(0)
  hand.press('4')
  await expect(panel.value('Satisfaction', 4)).toBeChecked()
  await expect(formOf(panel).getByRole('textbox', { name: text('words.rating') })).toHaveValue('')
  await formOf(panel).getByRole('button', { name: text('common.action.cancel') }).click()

  // Once the page is described it has its keys again, but for a selection's; the next words are of the same touchpoint.
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 3 })
  await selectWords(hand, page.locator('.card-body'), answer)
  hand.press('v')
  await expect(words).toHaveValue(answer)
  await expect(formOf(panel).getByRole('combobox')).toHaveText(/FAQ/)
  hand.press('ctrl+Return')
  await expect(wordsOf(panel).getByRole('listitem')).toHaveCount(2)
  await panel.page.getByRole('button', { name: text('common.action.undo') }).click()
  await expect(wordsOf(panel).getByRole('listitem')).toHaveText([new RegExp(comment)])

  // A page that was gone on to takes what is selected there, without a capture.
  await page.reload()
  await listen(kairos)
  await selectWords(hand, page.locator('.card-body'), answer)
  await expect(async () => {
    hand.press('v')
    await expect(words).toHaveValue(answer, { timeout: 500 })
  }).toPass()
  await formOf(panel).getByRole('button', { name: text('common.action.cancel') }).click()

  // The same words are not kept twice.
  await selectWords(hand, page.locator('.card-body'), comment)
  hand.press('v')
  await expect(said(panel, text('words.already'))).toBeVisible()

  const exported = await (await panel.export()).path()
  const served = await serve(siteFolder)
  const site = new Site(await kairos.context.newPage())
  await site.page.goto(served.url)
  await site.choose({ name: 'mei.kairos', mimeType: 'application/zip', buffer: readFileSync(exported) })
  await site.takeIn()
  await site.openAudit(title)
  await site.touchpoint('FAQ').click()
  const shown = site.page.getByRole('region', { name: text('common.verbatim.heading') })
  await expect(shown.getByRole('blockquote')).toHaveText(comment)
  await expect(shown.getByRole('img')).toHaveAccessibleName(text('common.verbatim.stars', { value: 2, of: 5 }))
  await expect(shown).toContainText('Mei')
  await expect(shown).toContainText(text('common.verbatim.noSample'))
  await served.close()
})
