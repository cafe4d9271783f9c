import type { Hand } from './support/hand.ts'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { handAt, showTrueFocus } from './support/hand.ts'
import { captureForKeys, listenInPage } from './support/listen-in-page.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

const invitation = text('panel.rating.press', { from: 1, to: 5 })

interface Keys {
  kairos: Kairos
  /** The page with the field. */
  contact: string
  panel: Panel
  hand: Hand
}

test('keys after a capture mean the panel while the page has the focus', async ({ kairos, pages, display }) => {
  await kairos.page.goto(`${pages.url}faq.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'FAQ', satisfaction: 3 })
  const keys: Keys = { kairos, contact: `${pages.url}contact.html`, panel, hand: handAt(display) }
  await test.step('they rate, and reach no listener of the page\'s own', () => rate(keys))
  await test.step('T searches in the panel with what is typed over the page', () => search(keys))
  await test.step('the keys that save do so while one searches over the page', () => saveWhileSearching(keys))
  await test.step('N writes the note with what is typed over the page, until Escape', () => writeNote(keys))
  await test.step('# tags with what is typed over the page, until Enter in the empty field', () => tag(keys))
})

/** Captures the page anew while one of its fields has the focus, and waits until the panel invites keys. */
async function captureFromField({ kairos, contact, panel, hand }: Keys) {
  await kairos.page.goto(contact)
  const listening = await listenInPage(kairos.page)
  await hand.click(listening.field)
  await captureForKeys(kairos)
  await expect(panel.page.getByText(invitation)).toBeVisible()
  return listening
}

/** What was just saved stands first. */
async function expectSaved({ captured }: Panel, n: number, what: RegExp): Promise<void> {
  await expect(captured).toHaveCount(n)
  await expect(captured.first()).toHaveText(what)
}

async function rate(keys: Keys): Promise<void> {
  const { panel, hand } = keys
  const { heard, field } = await captureFromField(keys)
  hand.press('4', '6', 'p', 'Right', 'ctrl+Return')
  await expectSaved(panel, 2, /4/)
  expect(await heard()).toEqual([])
  await expect(field).toHaveValue('')

  // It is described: the page has its keys, and its focus, again.
  await expect(field).toBeFocused()
  hand.press('7')
  await expect(field).toHaveValue('7')
}

async function search(keys: Keys): Promise<void> {
  const { panel, hand } = keys
  const { field } = await captureFromField(keys)
  hand.press('t', 'p', 'r', 'i', 'c', 'Return', '3', 'ctrl+Return')
  await expectSaved(panel, 3, /Pricing.*3/)
  await expect(field).toHaveValue('')
}

async function saveWhileSearching(keys: Keys): Promise<void> {
  const { panel, hand } = keys
  const { heard } = await captureFromField(keys)
  hand.press('4', 't', 'f', 'a', 'q', 'ctrl+Return')
  await expectSaved(panel, 4, /FAQ.*4/)
  expect(await heard()).not.toContain('keydown Enter')
}

async function writeNote(keys: Keys): Promise<void> {
  const { panel, hand } = keys
  const { field } = await captureFromField(keys)
  hand.press('n', 'x', 'space', '3', 'Return', 'e', 'question', 'Escape', '4')
  await expect(panel.note).toHaveValue('x 3\ne?')
  await expect(panel.value('Satisfaction', 4)).toBeChecked()
  hand.press('t', 'f', 'a', 'q', 'Return', 'ctrl+Return')
  await expectSaved(panel, 5, /FAQ.*4/)
  await expect(field).toHaveValue('')
}

async function tag(keys: Keys): Promise<void> {
  const name = 'Chat with sales'
  const { panel, hand } = keys
  const { field } = await captureFromField(keys)
  hand.press('Right', '4', 'numbersign', 'm', 'a', 'p', 'Return', 'Return', '6', 'ctrl+Return')
  // After the FAQ comes the chat.
  await expectSaved(panel, 6, new RegExp(`${name}.*4`))
  await panel.captured.first().getByRole('button', { name: text('panel.captured.edit', { name }) }).click()
  await expect(panel.page.getByRole('button', { name: text('panel.tags.remove', { tag: 'map' }) })).toBeVisible()
  await expect(panel.value('Ease', 6)).toBeChecked()
  await expect(field).toHaveValue('')
}

test('the panel invites keys where it has them, and leaves them to the page otherwise', async ({
  kairos,
  pages,
  display,
}) => {
  const keys = { kairos, contact: `${pages.url}contact.html`, hand: handAt(display) }
  await kairos.page.goto(keys.contact)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await showTrueFocus(panel.page)
  await showTrueFocus(kairos.page)
  await test.step('a click or Escape gives the keys back to the page', () => giveBack({ ...keys, panel }))
  const other = await kairos.context.newPage()
  await other.goto(`${pages.url}pricing.html`)
  await kairos.page.bringToFront()
  await test.step('keys go to the panel of the window that was captured in', () => turnAway({ ...keys, panel }))
})

async function giveBack({ kairos, panel, hand }: Keys): Promise<void> {
  const invited = panel.page.getByText(invitation)
  await expect(invited).toBeVisible()
  const field = kairos.page.locator('#name')
  await hand.click(field)
  await expect(invited).toBeHidden()
  hand.press('4')
  await expect(field).toHaveValue('4')

  await captureForKeys(kairos)
  await expect(invited).toBeVisible()
  hand.press('Escape', '5')
  await expect(field).toHaveValue('45')
  await expect(invited).toBeHidden()
}

async function turnAway(keys: Keys): Promise<void> {
  const { panel, hand } = keys
  await captureFromField(keys)
  hand.press('2')
  await expect(panel.value('Satisfaction', 2)).toBeChecked()
  const invited = panel.page.getByText(text('panel.rating.press', { from: 1, to: 7 }))
  await expect(invited).toBeVisible()
  // Another tab in front: its page has all its keys, and the panel says so.
  hand.press('ctrl+Tab')
  await expect(invited).toBeHidden()
}
