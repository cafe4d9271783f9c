import type { Page } from '@playwright/test'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { looksOf } from './support/picture-pixels.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

/** Opens the page of options as a person does, from the panel. */
async function openOptions(kairos: Kairos, panel: Panel): Promise<Page> {
  const opened = kairos.context.waitForEvent('page')
  await panel.page.getByRole('button', { name: text('common.app.options'), exact: true }).click()
  const options = await opened
  await expect(options).toHaveTitle(text('options.title'))
  return options
}

const button = (page: Page, key: string) => page.getByRole('button', { name: text(key), exact: true })

/** Captures the page in front into a draft of its own, and hands over what became of it. */
async function capture(kairos: Kairos, panel: Panel) {
  const before = await newestDraft(panel.page)
  await kairos.askForCapture()
  await expect.poll(async () => (await newestDraft(panel.page))?.draft.id).not.toBe(before?.draft.id)
  const { draft: { pictures: [stored] }, pictures } = (await newestDraft(panel.page))!
  return { ...stored!, picture: pictures[0]! }
}

const kindsOf = ({ redactions }: { redactions: { kind?: string }[] }) => redactions.map(({ kind }) => kind)

test('what the rules say is covered in the next screenshot, own words too', async ({ kairos, admin }) => {
  const panel = await kairos.openPanelInTab()
  await panel.setUp()
  await kairos.page.goto(`${admin.url}production/invoice.html`)
  expect(kindsOf(await capture(kairos, panel)).sort()).toEqual(['email', 'payment'])

  const options = await openOptions(kairos, panel)
  await expect(options.locator('kbd')).toHaveText(['Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+L'])
  await options.getByRole('checkbox', { name: text('options.redaction.kind.email') }).uncheck()
  await expect(options.getByText(/^Not covered any more: E-mail addresses\./)).toBeVisible()
  await options.getByLabel(text('options.redaction.words.label')).fill('subtotal')
  await button(options, 'options.redaction.words.add').click()
  await expect(button(options, 'options.redaction.words.add')).toBeVisible()
  await expect(options.getByRole('listitem').filter({ hasText: 'subtotal' })).toBeVisible()

  await kairos.page.goto(`${admin.url}production/invoice.html?again`)
  const again = await capture(kairos, panel)
  expect(kindsOf(again).sort()).toEqual(['payment', 'word'])
  const inner = again.redactions.map(({ x, y, width, height }) =>
    ({ x: x + 2, y: y + 2, width: width - 4, height: height - 4 }))
  const looks = await looksOf(panel.page, again.picture, inner, again.width)
  expect(looks).toEqual(inner.map(() => ({ isPaintedOver: true, hasLight: false })))
  // Neither the page's own scripts nor what Kairos puts there next have the words.
  expect(await kairos.page.evaluate(() => 'kairosGiven' in globalThis)).toBe(false)
})

test('a language chosen there is spoken in open panels at once', async ({ kairos }) => {
  const panel = await kairos.openPanelInTab()
  const options = await openOptions(kairos, panel)
  await options.getByRole('radio', { name: '繁體中文' }).check()
  for (const page of [options, panel.page])
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW')
})

test('all audits go out, each as a file, and then all is deleted under an open panel', async ({ kairos, admin }) => {
  const panel = await kairos.openPanelInTab()
  const errors: Error[] = []
  panel.page.on('pageerror', error => errors.push(error))
  await panel.setUp()
  await kairos.page.goto(`${admin.url}production/invoice.html`)
  await capture(kairos, panel)
  await panel.describe({ touchpoint: 'Order confirmation', satisfaction: 4 })
  await panel.startAnother('App, autumn round')
  await kairos.page.goto(`${admin.url}production/profile.html`)
  await capture(kairos, panel)
  await panel.note.fill('Typed, and not saved')

  const options = await openOptions(kairos, panel)
  await expect(options.getByText(/^2 audits, 1 observation, \d+ screenshots$/)).toBeVisible()
  const names: string[] = []
  options.on('download', download => names.push(download.suggestedFilename()))
  await options.getByRole('button', { name: /^Export all 2 audits$/ }).click()
  await expect(options.getByText(/^2 audits with 1 observation were handed/)).toBeVisible()
  await expect.poll(() => names.map(name => name.split(',')[0]!.slice(0, 3)).sort()).toEqual(['App', 'Web'])

  await button(options, 'options.delete.open').click()
  await expect(options.getByRole('dialog')).toContainText(text('options.delete.allOut'))
  await button(options, 'options.delete.confirm').click()
  await expect(options.getByText(text('options.delete.done'))).toBeVisible()
  await expect(options.getByText('no audits, no observations, no screenshots')).toBeVisible()
  await expect(panel.page.getByRole('heading', { name: text('newAudit.heading') })).toBeVisible()
  await expect(panel.page.getByText(text('common.lost.title'))).toHaveCount(0)
  expect(await leftBeside(kairos)).toEqual([])

  await panel.setUp('Mei', 'Anew')
  await panel.page.reload()
  await expect(panel.page.getByRole('heading', { name: 'Anew' })).toBeVisible()
  await expect(panel.page.getByText(text('common.lost.title'))).toHaveCount(0)
  expect(errors).toEqual([])
})

/** What Kairos keeps beside its store of what was captured: neither pictures nor what was typed. */
async function leftBeside({ worker }: Kairos): Promise<string[]> {
  const keys = await worker.evaluate(async () => {
    const areas = [chrome.storage.local, chrome.storage.session]
    return (await Promise.all(areas.map(area => area.get(null)))).flatMap(kept => Object.keys(kept as object))
  })
  return keys.filter(key => /^(?:original|typed|capture)\./.test(key))
}
