import type { Page } from '@playwright/test'
import type { State } from './support/look-at-each.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { lookAtEach, tagOf } from './support/look-at-each.ts'
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

/** From a file of answers to what they say, in their own place and on the map. */
const states: State[] = [
  ['the sample\'s map', async (page) => {
    await page.locator('main .button-primary').click()
    await page.getByRole('figure').waitFor()
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
]

// Each in a browser of its own, two beside each other.
test.describe.configure({ mode: 'parallel' })

for (const language of languages) {
  test(`axe finds nothing where customers' answers are, ${language}`, tagOf(language), async ({ alone, scan }) => {
    await speak(alone.page, language)
    await lookAtEach(alone.page, scan, states)
  })
}
