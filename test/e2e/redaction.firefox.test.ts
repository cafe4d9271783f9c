import { expect, test } from './support/firefox.ts'
import { looksOf } from './support/picture-pixels.ts'
import { newestDraft } from './support/stored-drafts.ts'
import { text } from './support/texts.ts'

test('what somebody types into a form is not in the picture, nor what is covered by keys', async ({
  firefox,
  admin,
}) => {
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

  // What was not found is covered by keys.
  await panel.page.bringToFront()
  await panel.press(text('panel.redaction.look'))
  await panel.press(text('common.redaction.add'))
  await panel.page.keyboard.down('Shift')
  await panel.page.keyboard.press('ArrowDown')
  await panel.page.keyboard.up('Shift')
  await panel.press(text('common.redaction.apply'))
  const covered = async () => (await newestDraft(panel.anyPage))?.draft.pictures[0]!.redactions ?? []
  await expect.poll(covered).toHaveLength(redactions.length + 1)
  const added = (await covered()).find(part => !redactions.some(({ x, y }) => x === part.x && y === part.y))!
  const [picture] = (await newestDraft(panel.anyPage))!.pictures
  const { x, y } = added
  const within = { x: x + 2, y: y + 2, width: added.width - 4, height: added.height - 4 }
  expect(await looksOf(panel.anyPage, picture!, [within], width)).toEqual([{ isPaintedOver: true, hasLight: false }])
})
