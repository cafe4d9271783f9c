import type { FirefoxPanel } from './support/firefox-panel.ts'
import { showInClosedTrees } from './support/closed-trees.ts'
import { expect, test } from './support/firefox.ts'
import { inner, looksOf } from './support/picture-pixels.ts'
import { readIds, readTable } from './support/read-table.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

const dark = [{ isPaintedOver: true, hasLight: false }]

test('what is private is not in pictures and addresses, nor what is covered by keys, before and after saving', async ({
  firefox,
  admin,
}) => {
  const { page } = firefox
  await page.goto(`${admin.url}production/invoice.html?token=SECRET`)
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  const newest = async () => (await newestDraft(panel.anyPage))!
  const parts = async () => (await newestDraft(panel.anyPage))?.draft.pictures[0]!.redactions ?? []

  await test.step('own words are covered in the next screenshot, and Firefox keeps what is stored', async () => {
    const options = await firefox.openOptions()
    await options.expectText(text('options.storage.keeping.promised'))
    await options.type(text('options.redaction.words.label'), 'subtotal')
    await options.press(text('options.redaction.words.add'))
    await options.expectText('subtotal')
    await options.expectText(text('options.redaction.words.hint', { limit: 50 }))
    await firefox.askForCapture()
    const kinds = async () => (await parts()).map(({ kind }) => kind).sort()
    await expect.poll(kinds).toEqual(['email', 'payment', 'word'])
  })

  await test.step('what looks like a secret in an address is hidden', async () => {
    await panel.expectText(text('panel.page.valuesHidden', { names: 'token' }))
    await panel.expectText('invoice.html?token=***')
    expect(await panel.page.evaluate(readTable, 'drafts')).not.toContain('SECRET')
  })

  await test.step('what is covered after saving is gone from the store', async () => {
    const before = await parts()
    const [old] = (await newest()).pictures
    await panel.page.bringToFront()
    await panel.type(text('panel.touchpoint.label'), 'Order confirmation')
    await panel.page.keyboard.press('Enter')
    await panel.page.keyboard.type('4')
    await panel.save()
    await panel.press(text('panel.captured.edit', { name: 'Order confirmation' }))
    await addPart(panel, 'common.redaction.applyForGood')
    await expect.poll(parts).toHaveLength(before.length + 1)
    const { draft, pictures } = await newest()
    const [{ width, redactions, id }] = draft.pictures as [typeof draft.pictures[0]]
    const added = inner(redactions.at(-1)!)
    expect(await looksOf(panel.anyPage, pictures[0]!, [added], width)).toEqual(dark)
    expect(await looksOf(panel.anyPage, old!, [added], width)).not.toEqual(dark)
    expect(await panel.page.evaluate(readIds, 'pictureFiles')).toEqual([id])
  })

  await test.step('what is typed, what closed trees show and what keys cover is not in the picture', async () => {
    await page.goto(`${admin.url}production/register.html`)
    await page.evaluate(showInClosedTrees)
    await page.evaluate(fillIn)
    await firefox.askForCapture()
    await expect.poll(async () => (await parts()).map(({ kind }) => kind)).toEqual([
      'email',
      'email',
      'name',
      'email',
      'password',
    ])
    const { draft, pictures } = await newest()
    const [{ width, redactions }] = draft.pictures as [typeof draft.pictures[0]]
    const looks = await looksOf(panel.anyPage, pictures[0]!, redactions.map(inner), width)
    expect(looks).toEqual(redactions.flatMap(() => dark))

    await panel.page.bringToFront()
    await addPart(panel, 'common.redaction.apply')
    await expect.poll(parts).toHaveLength(redactions.length + 1)
    const added = (await parts()).find(part => !redactions.some(({ x, y }) => x === part.x && y === part.y))!
    const [picture] = (await newest()).pictures
    expect(await looksOf(panel.anyPage, picture!, [inner(added)], width)).toEqual(dark)
  })
})

/** Runs in a page: types an address into all its fields. */
function fillIn(): void {
  document.querySelectorAll('input').forEach(field => field.value = 'mei.lin@shop.example')
}

/** Covers one more part of a picture by keys. */
async function addPart(panel: FirefoxPanel, apply: string): Promise<void> {
  await panel.press(text('panel.redaction.look'))
  await panel.press(text('common.redaction.add'))
  await panel.page.keyboard.down('Shift')
  await panel.page.keyboard.press('ArrowDown')
  await panel.page.keyboard.up('Shift')
  await panel.press(text(apply))
}
