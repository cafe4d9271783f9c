import { expect, test } from './support/firefox.ts'
import { looksOf } from './support/picture-pixels.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test('what somebody types into a form is not in the picture', async ({ firefox, admin }) => {
  const { page } = firefox
  await page.goto(`${admin.url}production/register.html`)
  await page.evaluate(() => document.querySelectorAll('input').forEach(field => field.value = 'mei.lin@shop.example'))
  const panel = await firefox.openPanelInTab()
  await panel.setUp()
  await firefox.askForCapture()
  await panel.expectText(text('panel.redaction.look'))
  const { draft: { pictures: [stored] }, pictures } = (await newestDraft(panel.anyPage))!
  const { redactions, width } = stored!
  expect(redactions.map(({ kind }) => kind)).toEqual(['name', 'email', 'password'])
  const inner = redactions.map(({ x, y, width, height }) =>
    ({ x: x + 2, y: y + 2, width: width - 4, height: height - 4 }))
  const looks = await looksOf(panel.anyPage, pictures[0]!, inner, width)
  expect(looks).toEqual(redactions.map(() => ({ isPaintedOver: true, hasLight: false })))
})
