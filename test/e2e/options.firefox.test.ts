import { captureInFirefox } from './support/capture-in-firefox.ts'
import { expect, test } from './support/firefox.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test('own words are covered in the next screenshot, and Firefox has promised to keep what is stored', async ({
  firefox,
  admin,
}) => {
  await firefox.page.goto(`${admin.url}production/invoice.html`)
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  const options = await firefox.openOptions()
  await options.expectText(text('options.storage.keeping.promised'))
  await options.type(text('options.redaction.words.label'), 'subtotal')
  await options.press(text('options.redaction.words.add'))
  await options.expectText('subtotal')
  await options.expectText(text('options.redaction.words.hint', { limit: 50 }))

  await firefox.askForCapture()
  const kinds = async () => (await newestDraft(panel.anyPage))?.draft.pictures[0]!.redactions.map(({ kind }) => kind)
  await expect.poll(async () => (await kinds())?.toSorted()).toEqual(['email', 'payment', 'word'])
})

test('all goes out as a file, and then all is deleted', async ({ firefox, pages }) => {
  const panel = await captureInFirefox(firefox, `${pages.url}pricing.html`, 'Pricing')
  await panel.page.keyboard.type('3')
  await panel.save()
  await panel.expectText(text('panel.save.saved', { name: 'Pricing' }))
  const options = await firefox.openOptions()
  await options.press('Export')
  await expect.poll(firefox.downloads).toHaveLength(1)
  await options.press(text('options.delete.open'))
  await options.press(text('options.delete.confirm'))
  await options.expectText(text('options.delete.done'))
  await options.expectText('no audits, no observations, no screenshots')
  await panel.expectText(text('newAudit.heading'))
})
