import { expect, test } from './support/browser.ts'
import { captureAt } from './support/capture-at.ts'
import { panelOn } from './support/panel-on.ts'
import { readStored } from './support/read-stored.ts'
import { text } from './support/texts.ts'

test('page after page is described, edited and taken back in one panel', async ({ kairos, pages }) => {
  const panel = await panelOn(kairos, `${pages.url}pricing.html`)
  const { page } = panel
  const status = page.getByRole('status')
  const touchpoint = page.getByLabel(text('panel.touchpoint.label'))
  const capture = (name: string) => captureAt(kairos, panel, `${pages.url}${name}.html`)
  const capturedAs = (name: string) => panel.captured.filter({ hasText: name })
  const press = (key: string, values = {}) => page.getByRole('button', { name: text(key, values) }).click()

  await test.step('what was done is said where it covers and moves nothing that can be pressed', async () => {
    const header = page.getByRole('banner')
    const before = await header.boundingBox()
    await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
    await kairos.page.goto(`${pages.url}about.html`)
    await kairos.askForCapture()
    await expect(panel.saveButton).toBeVisible()
    await expect(status).toContainText(text('panel.save.saved', { name: 'Pricing' }))
    expect(await header.boundingBox()).toEqual(before)
    const marks = page.getByRole('group', { name: text('panel.note.marks') })
    for (const mark of await marks.getByRole('button').all()) {
      await mark.click({ timeout: 1_000 })
      await expect(mark).toHaveAttribute('aria-pressed', 'true')
    }
  })

  await test.step('a touchpoint that the journey lacks is added while choosing', async () => {
    await touchpoint.fill('Press room')
    await page.getByRole('option', { name: text('panel.touchpoint.add', { name: 'Press room' }) }).click()
    await page.getByRole('option', { name: 'Discover' }).click()
    await expect(touchpoint).toHaveValue('Discover › Press room')
    await panel.save('Press room')
    await expect(panel.captured).toHaveText([/Press room/, /Pricing/])
  })

  await test.step('a criterion can be left without a number, for one of four reasons', async () => {
    await capture('contact')
    await panel.choose('Contact support')
    await panel.value('Satisfaction', 3).click()
    await press('panel.rating.missing', { criterion: 'Ease' })
    await page.getByRole('menuitemradio', { name: text('common.missing.could-not-reach') }).click()
    await panel.save('Contact support')
    const { observations } = await page.evaluate(readStored)
    const described = observations.filter(each => each.page?.address.endsWith('contact.html'))
    expect(described.map(({ ratings }) => ratings.map(({ value, missing }) => [value, missing]))).toEqual([[
      [3, null],
      [null, 'could-not-reach'],
      [null, 'not-rated'],
    ]])
  })

  await test.step('an observation can be edited, deleted, and the deletion undone', async () => {
    await capture('blog-home')
    await panel.describe({ touchpoint: 'Home page', satisfaction: 4, note: 'First words.' })
    await press('panel.captured.edit', { name: 'Home page' })
    await expect(panel.note).toHaveValue('First words.')
    await panel.value('Satisfaction', 1).click()
    await press('panel.save.update')
    await expect(capturedAs('Home page')).toHaveText(/Home page.*1$/)

    await press('panel.captured.delete', { name: 'Home page' })
    await expect(capturedAs('Home page')).toHaveCount(0)
    await press('common.action.undo')
    await expect(capturedAs('Home page')).toHaveText(/Home page.*1$/)
  })

  await test.step('one deleted while it is edited comes back when the edit is saved, and that is said', async () => {
    await press('panel.captured.edit', { name: 'Pricing' })
    await panel.note.fill('Changed.')
    await press('panel.captured.delete', { name: 'Pricing' })
    await expect(capturedAs('Pricing')).toHaveCount(0)
    await press('panel.save.update')
    await expect(status).toContainText(text('panel.save.revived', { name: 'Pricing' }))
    await expect(capturedAs('Pricing')).toHaveText(/Pricing.*4/)
  })

  await test.step('a touchpoint that was typed is never saved as the one that the page had before', async () => {
    const before = await panel.captured.count()
    await capture('pricing')
    await expect(touchpoint).toHaveValue('Compare › Pricing')
    await touchpoint.click()
    await touchpoint.fill('結帳頁')
    await panel.saveButton.click()
    await expect(page.getByRole('alert')).toHaveText(text('panel.touchpoint.unsettled', { name: '結帳頁' }))
    await expect(panel.captured).toHaveCount(before)
    await touchpoint.click()
    await touchpoint.fill('faq')
    await panel.value('Satisfaction', 2).click()
    await panel.save('FAQ')
    await expect(panel.captured).toHaveCount(before + 1)
    await expect(panel.captured.first()).toHaveText(/FAQ.*2/)
    await expect(capturedAs('Pricing')).toHaveText(/Pricing.*4/)
  })

  await test.step('a waiting page stays with the audit it was captured for', async () => {
    await capture('portfolio-item')
    await panel.note.fill('Of the first audit.')
    await panel.startAnother('Autumn round')
    await expect(panel.saveButton).toBeHidden()
    await panel.startAnother('Web shop, spring round')
    await expect(panel.note).toHaveValue('Of the first audit.')
  })

  await test.step('? and Ctrl+Z work, a thumbnail opens its redaction, a capture begins at the top', async () => {
    await panel.describe({ touchpoint: 'Product page', satisfaction: 2 })
    const keys = page.getByRole('dialog', { name: text('panel.keys.heading') })
    for (const time of ['the first time', 'again']) {
      await page.keyboard.press('?')
      await expect(keys, time).toBeVisible()
      await page.keyboard.press('?')
      await expect(keys, time).toBeHidden()
    }

    await page.keyboard.press('Control+z')
    await expect(capturedAs('Product page')).toHaveCount(0)
    await page.getByRole('button', { name: text('panel.redaction.open', { n: 1 }) }).first().click()
    await expect(page.getByRole('dialog', { name: text('common.redaction.title') })).toBeVisible()
    await page.keyboard.press('Escape')

    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await kairos.page.goto(`${pages.url}faq.html`)
    await kairos.askForCapture()
    await expect(page.getByRole('heading', { name: /FAQ|Modern Business/ }).first()).toBeInViewport()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
  })

  await test.step('the panel speaks all three languages and remembers the choice', async () => {
    await press('common.app.language')
    await page.getByRole('menuitemradio', { name: '繁體中文' }).click()
    await expect(page.getByRole('button', { name: '儲存到常見問題' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('button', { name: '儲存到常見問題' })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-TW')
  })
})
