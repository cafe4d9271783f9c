import type { Page } from '@playwright/test'
import type { Language } from '../../core/journey/localised-text.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { shopSurvey } from './support/shop-survey.ts'
import { siteTest as test } from './support/site-alone.ts'
import { speak } from './support/speak.ts'

/** Opens a dialog from the menu of the survey that was added, by the item's place in it. */
async function openSourceDialog(page: Page, item: number): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('[data-source]').filter({ hasText: 'shop-survey' }).locator('button').click()
  await page.getByRole('menuitem').nth(item).click()
  await page.getByRole('dialog').waitFor()
}

/** One state of the site after another: its name, and how it is reached from the one before. */
const states: [name: string, reach: (page: Page) => Promise<unknown>][] = [
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
  ['the sample\'s customers', async (page) => {
    await page.locator('nav a').nth(2).click()
    await page.locator('main a.button').first().waitFor()
  }],
  ['where answers are typed by hand', async (page) => {
    await page.locator('main a.button[href$=by-hand]').click()
    await page.getByRole('radiogroup').waitFor()
  }],
  ['where answers are added', async (page) => {
    await page.goBack()
    await page.locator('main a.button[href$=add]').click()
    await page.locator('main .button-primary').waitFor()
  }],
  ['a file of answers that was looked into', async (page) => {
    const chooser = page.waitForEvent('filechooser')
    await page.locator('main .button-primary').click()
    await (await chooser).setFiles(shopSurvey)
    await page.getByRole('radio').first().waitFor()
  }],
  ['answers before they are kept', async (page) => {
    await page.locator('main .button-primary').click()
    await page.getByRole('radio').first().waitFor({ state: 'detached' })
    await page.locator('main .button-primary').waitFor()
  }],
  ['customers, by channel', async (page) => {
    await page.locator('main .button-primary').click()
    await page.getByRole('link', { name: 'shop-survey' }).click()
    await page.getByRole('article').first().waitFor()
    await page.getByRole('main').getByRole('group').getByRole('button').last().click()
    await page.locator('main [aria-pressed=true]').last().waitFor()
  }],
  ['a text of customers that is searched for', async (page) => {
    await page.getByRole('searchbox').fill('fine')
    await page.getByRole('article').first().waitFor()
  }],
  ['words that themes may be made of', async (page) => {
    await page.locator('[aria-labelledby=themes-heading] button').last().click()
    await page.locator('[aria-labelledby=themes-heading] .chip').first().click()
  }],
  ['a theme that is named', async (page) => {
    await page.locator('[aria-labelledby=themes-heading] .button-primary').click()
    await page.getByRole('dialog').locator('textarea').first().waitFor()
  }],
  ['a theme by month', async (page) => {
    await page.getByRole('dialog').locator('input').fill('Quick')
    await page.getByRole('dialog').locator('.button-primary').click()
    await page.locator('[data-theme] [aria-controls]').first().click()
    await page.locator('[data-theme] svg[role=img]').waitFor()
  }],
  ['a source that is renamed', page => openSourceDialog(page, 2)],
  ['one customer who is looked for', async (page) => {
    await openSourceDialog(page, 3)
    await page.getByRole('dialog').locator('.button-primary').click()
    await page.getByRole('alert').waitFor()
  }],
  ['the question before a source is deleted', page => openSourceDialog(page, -1)],
  ['the rules of a source', async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('[data-source]').filter({ hasText: 'shop-survey' }).locator('button').click()
    await page.getByRole('menuitem').nth(1).click()
    await page.locator('main ol li').first().waitFor()
  }],
  ['map with customers', async (page) => {
    await page.locator('nav a').first().click()
    await page.locator('.map-figures text').first().waitFor()
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

/** Every run looks at one language, the others are for a soak. */
const tagOf = (language: Language) => language === 'en' ? {} : { tag: '@soak' }

for (const language of languages) {
  test(`axe finds nothing on any of the site's screens, ${language}`, tagOf(language), async ({ alone, scan }) => {
    await speak(alone.page, language)
    for (const [name, reach] of states) {
      await reach(alone.page)
      await scan.look(alone.page, name)
    }
  })
}
