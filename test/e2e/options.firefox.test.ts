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
