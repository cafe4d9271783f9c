import type { Page } from '@playwright/test'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import type { Part } from './support/picture-pixels.ts'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { entriesOf } from '../support/tamper.ts'
import { expect, test } from './support/browser.ts'
import { showInClosedTrees } from './support/closed-trees.ts'
import { inner, looksOf } from './support/picture-pixels.ts'
import { readIds } from './support/read-table.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

/** Runs in a page: types something private into every field, as somebody who signs up would. */
function fillIn(): void {
  const typed: Record<string, string> = {
    email: 'mei.lin@shop.example',
    password: 'correct horse',
    tel: '+86 138 0013 8000',
    text: 'Mei Lin',
  }
  document.querySelectorAll('input').forEach(field => field.value = typed[field.type] ?? field.value)
}

/** Where a page shows words or fields, as far as its window does. */
function partsOf(page: Page, selectors: string[]): Promise<Part[]> {
  return page.locator(selectors.join(', ')).evaluateAll(elements => elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x + 3, y: y + 3, width: width - 6, height: height - 6 }
  }).filter(({ y, height }) => y + height < innerHeight))
}

/** Where a page shows what is private and what is not. */
async function partsOn(page: Page, isPrivate: string[], isPublic: string[]) {
  return { hidden: await partsOf(page, isPrivate), shown: await partsOf(page, isPublic) }
}

/** Captures the page, as it lies before the panel narrows it, and hands over what became of it in the store. */
async function capture(kairos: Kairos) {
  const panel = await kairos.openPanel()
  await panel.setUp()
  return { panel, ...await stored(panel, kairos.page.url()) }
}

/** What became of a captured page in the store. */
async function stored({ page }: Panel, address: string) {
  await expect.poll(async () => (await newestDraft(page))?.draft.page?.address).toBe(address)
  const { draft: { pictures: [stored], unread }, pictures } = (await newestDraft(page))!
  return { stored: stored!, unread: unread?.[stored!.id], picture: pictures[0]! }
}

/** Selectors of what is private, and of what is not, on pages that nobody here wrote. */
const realPages: [name: string, isPrivate: string[], isPublic: string[]][] = [
  ['register', ['input[type=text]', 'input[type=email]', 'input[type=password]'], ['h1', 'button[type=submit]']],
  ['profile', ['form input[type=text]', 'input[type=email]', 'input[type=tel]'], ['.page-title, h1']],
  ['verify_2fa', ['form input[type=text]'], ['form button']],
  ['settings', ['#full-name', '#email'], ['.page-title, h1', '#role']],
  ['form_validation', ['#vEmail', '#vPwd'], ['.page-title, h1', '#vUrl']],
]

test('what somebody types into a form is not in the picture', async ({ kairos, admin }) => {
  await kairos.page.goto(`${admin.url}production/index.html`)
  const { panel } = await capture(kairos)
  for (const page of realPages)
    await test.step(page[0], () => expectPaintedOver(kairos, panel, admin.url, page))

  await test.step('closed shadow trees', async () => {
    await kairos.page.goto(`${admin.url}production/index.html?closed`)
    await kairos.page.evaluate(showInClosedTrees)
    await kairos.askForCapture()
    const { stored: { redactions } } = await stored(panel, kairos.page.url())
    expect(redactions.map(({ kind }) => kind)).toEqual(['email', 'email'])
  })
})

async function expectPaintedOver(
  kairos: Kairos,
  panel: Panel,
  url: string,
  [name, isPrivate, isPublic]: typeof realPages[number],
): Promise<void> {
  await kairos.page.goto(`${url}production/${name}.html`)
  await kairos.page.evaluate(fillIn)
  const { hidden, shown } = await partsOn(kairos.page, isPrivate, isPublic)
  expect([hidden.length > 0, shown.length > 0]).toEqual([true, true])
  await kairos.askForCapture()
  const { picture, stored: { width }, unread } = await stored(panel, kairos.page.url())
  const looks = await looksOf(panel.page, picture, [...hidden, ...shown], width)
  const expected = [...hidden.map(() => true), ...shown.map(() => false)]
  expect(looks.map(({ isPaintedOver }) => isPaintedOver)).toEqual(expected)
  expect(unread).toMatchObject({ frames: 0 })
}

test('nothing private of an invoice is in any file, and what is redacted later leaves none either', async ({
  kairos,
  admin,
}) => {
  await kairos.page.goto(`${admin.url}production/invoice.html`)
  const { panel, stored: { redactions, width }, picture } = await capture(kairos)
  expect(redactions.map(({ kind }) => kind).sort()).toEqual(['email', 'payment'])
  const looks = await looksOf(panel.page, picture, redactions.map(inner), width)
  expect(looks).toEqual(redactions.map(() => ({ isPaintedOver: true, hasLight: false })))
  await expect(panel.page.getByText(/^Redacted: /)).toContainText(text('common.redaction.kind.payment'))

  await panel.describe({ touchpoint: 'Order confirmation', satisfaction: 4 })
  for (const file of [await exported(panel), await exportedForMail(panel)]) {
    for (const image of await picturesIn(file))
      expect(await looksOf(panel.page, image, redactions.map(inner), width)).toEqual(looks)
  }

  await edit(panel, 'Order confirmation')
  await look(panel)
  const editor = panel.page.getByRole('dialog')
  await editor.getByRole('button', { name: text('common.redaction.add') }).click()
  await panel.page.keyboard.press('Shift+ArrowDown')
  await editor.getByRole('button', { name: text('common.redaction.applyForGood') }).click()
  await expect(editor).toBeHidden()
  const after = (await newestDraft(panel.page))!
  const [added] = after.draft.pictures[0]!.redactions.slice(redactions.length)
  const dark = [{ isPaintedOver: true, hasLight: false }]
  expect(await looksOf(panel.page, after.pictures[0]!, [inner(added!)], width)).toEqual(dark)
  expect(await looksOf(panel.page, picture, [inner(added!)], width)).not.toEqual(dark)
  expect(await panel.page.evaluate(readIds, 'pictureFiles')).toEqual([after.draft.pictures[0]!.id])
  for (const image of await picturesIn(await exported(panel)))
    expect(await looksOf(panel.page, image, [inner(added!)], width)).toEqual(dark)
})

test('a part can be uncovered until the observation is saved, and no longer', async ({ kairos, admin }) => {
  await kairos.page.goto(`${admin.url}production/order_detail.html`)
  const { panel, stored: { redactions, width } } = await capture(kairos)
  await look(panel)
  const editor = panel.page.getByRole('dialog')
  await editor.getByRole('button', { name: /^Part 1,/ }).focus()
  await panel.page.keyboard.press('Delete')
  // Under it no key means the panel, and those that save put the parts into the picture.
  for (const key of ['3', 'p', '?', 'Control+Enter'])
    await panel.page.keyboard.press(key)
  await expect(editor).toHaveCount(0)
  await expect(panel.captured).toHaveCount(0)
  await expect(panel.value('Satisfaction', 3)).not.toBeChecked()
  const { pictures, draft } = (await newestDraft(panel.page))!
  expect(draft.pictures[0]!.redactions).toEqual(redactions.slice(1))
  const uncovered = await looksOf(panel.page, pictures[0]!, redactions.slice(0, 1), width)
  expect(uncovered).toEqual([{ isPaintedOver: false, hasLight: true }])

  await panel.describe({ touchpoint: 'Order confirmation', satisfaction: 4 })
  await edit(panel, 'Order confirmation')
  await look(panel)
  await expect(editor.getByRole('button', { name: text('common.redaction.applyForGood') })).toBeVisible()
  await expect(editor.getByRole('button', { name: /^Part / })).toHaveCount(0)
})

/** Opens a saved observation. */
async function edit(panel: Panel, name: string): Promise<void> {
  await panel.page.getByRole('button', { name: text('panel.captured.edit', { name }) }).click()
}

/** Opens the editor of redactions. */
async function look(panel: Panel): Promise<void> {
  await panel.page.getByRole('button', { name: text('panel.redaction.look'), exact: true }).click()
}

async function exported(panel: Panel): Promise<Buffer> {
  return readFile(await (await panel.export()).path())
}

async function exportedForMail(panel: Panel): Promise<Buffer> {
  await panel.page.getByRole('button', { name: text('panel.export.options') }).click()
  await panel.page.getByRole('button', { name: text('panel.export.forMail') }).click()
  const file = await exported(panel)
  await panel.page.getByRole('button', { name: text('panel.export.original') }).click()
  await panel.page.getByRole('button', { name: text('panel.export.options') }).click()
  return file
}

async function picturesIn(file: Buffer): Promise<Buffer[]> {
  const entries = await entriesOf(new Blob([new Uint8Array(file)]))
  const images = entries.filter(({ name }) => name.startsWith('screenshots/'))
  expect(images.length).toBeGreaterThan(0)
  return images.map(({ data }) => Buffer.from(data))
}
