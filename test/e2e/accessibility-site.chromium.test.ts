import type { State } from './support/look-at-each.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { lookAtEach, tagOf } from './support/look-at-each.ts'
import { siteTest as test } from './support/site-alone.ts'
import { speak } from './support/speak.ts'

const states: State[] = [
  ['empty library', page => page.locator('main .button-primary').waitFor()],
  ['a sample that is being fetched', async (page) => {
    await page.route('**/sample.kairos', () => {})
    await page.locator('main .button-primary').click()
    await page.getByRole('progressbar').waitFor()
  }],
  ['a sample that could not be fetched', async (page) => {
    await page.unroute('**/sample.kairos')
    await page.route('**/sample.kairos', route => route.abort())
    await page.reload()
    await page.locator('main .button-primary').click()
    await page.getByRole('alert').waitFor()
    await page.unroute('**/sample.kairos')
  }],
  ['how it works', async (page) => {
    await page.goto(`${page.url().split('#')[0]}#/start`)
    await page.getByRole('listitem').first().waitFor()
  }],
  ['map', async (page) => {
    await page.locator('main .button-primary').click()
    await page.getByRole('figure').waitFor()
  }],
  ['how it was counted', async (page) => {
    await page.locator('main [aria-haspopup=dialog]').last().click()
    await page.getByRole('dialog').waitFor()
  }],
  ['how all figures are counted', async (page) => {
    await page.getByRole('dialog').getByRole('link').click()
    await page.locator('#missing-figures').waitFor()
  }],
  ['evidence', async (page) => {
    await page.goBack()
    await page.locator('[data-touchpoint]').nth(8).press('Enter')
    await page.getByRole('dialog').locator('img').first().waitFor()
  }],
  ['an enlarged screenshot', async (page) => {
    await page.getByRole('dialog').locator('button:has(img)').first().click()
    await page.getByRole('dialog').last().locator('img').waitFor()
  }],
  ['the same as a table', async (page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.locator('summary').click()
    await page.getByRole('table').waitFor()
  }],
  ['observations', async (page) => {
    await page.locator('nav a').nth(1).click()
    await page.getByRole('table').waitFor()
  }],
  ['observations that something is done to', async (page) => {
    await page.getByRole('main').getByRole('checkbox').first().click()
    await page.getByRole('group').getByRole('button').first().click()
    await page.getByRole('dialog').waitFor()
  }],
  ['notes one after another', async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('main').getByRole('button').and(page.locator('.button-quiet')).last().click()
    await page.getByRole('article').first().waitFor()
    await page.locator('nav a').first().click()
  }],
  ['upright map', async (page) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await page.locator('.map-upright').waitFor()
  }],
  ['an audit that is not here', async (page) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`${page.url().split('#')[0]}#/audit/none`)
    await page.locator('main a.button').first().waitFor()
  }],
  ['library with a report and an error', async (page) => {
    await page.goto(`${page.url().split('#')[0]}#/`)
    await page.getByRole('table').last().waitFor()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.items.add(new File(['%PDF-1.7'], 'notes.pdf'))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
    })
    await page.getByText('notes.pdf').first().waitFor()
  }],
  ['the question before deleting', async (page) => {
    await page.locator('tbody button').last().click()
    await page.getByRole('alertdialog').waitFor()
  }],
  ['a deletion that can be undone', async (page) => {
    await page.getByRole('alertdialog').getByRole('button').last().click()
    await page.locator('[role=status] button').first().waitFor()
  }],
]

// Each in a browser of its own, two beside each other.
test.describe.configure({ mode: 'parallel' })

for (const language of languages) {
  test(`axe finds nothing on any of the site's screens, ${language}`, tagOf(language), async ({ alone, scan }) => {
    await speak(alone.page, language)
    await lookAtEach(alone.page, scan, states)
  })
}
