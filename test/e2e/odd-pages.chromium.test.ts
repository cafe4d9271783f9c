import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { handAt } from './support/hand.ts'
import { oddPages } from './support/odd-pages.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

/** A panel that shows a page that was captured before and is not described yet. */
async function panelOn(kairos: Kairos, address: string): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await expect(panel.saveButton).toBeVisible()
  return panel
}

const cardOf = (panel: Panel) => panel.page.getByRole('region', { name: text('panel.page.heading') })

test('pages that never finish, or are of an odd kind, are captured with what is known of them', async ({ kairos }) => {
  const odd = await oddPages()
  const panel = await panelOn(kairos, `${odd.url}plain`)
  // One fact that is odd takes no other with it.
  for (const path of ['script', 'stream', 'language', 'rootless', 'drawing.svg']) {
    await kairos.page.goto(`${odd.url}${path}`, { waitUntil: 'commit' })
    await kairos.askForCapture()
    await expect(cardOf(panel)).toContainText(`/${path}`)
    await expect(cardOf(panel).getByTestId('layout')).toHaveText(/^Desktop · 1\d{3} px$/)
    await expect(panel.page.getByRole('alert')).toBeHidden()
  }
  await odd.close()
})

test('a page that does not answer is captured, and keys pressed meanwhile rate it alone', async ({
  kairos,
  display,
}) => {
  const odd = await oddPages()
  const panel = await panelOn(kairos, `${odd.url}plain`)
  const message = kairos.page.waitForEvent('dialog')
  await kairos.page.goto(`${odd.url}alert`, { waitUntil: 'commit' })
  await message
  handAt(display).press('alt+shift+j')
  // It is kept before it has answered.
  await expect.poll(() => panel.page.evaluate(countDrafts)).toBe(2)
  await panel.page.keyboard.press('4')
  await expect(cardOf(panel)).toContainText('/alert')
  await expect(panel.value('Satisfaction', 4)).toBeChecked()

  await panel.describe({ touchpoint: 'Pricing' })
  await expect(cardOf(panel)).toContainText('/plain')
  await expect(panel.value('Satisfaction', 4)).not.toBeChecked()
  await odd.close()
})

/** Runs in the panel: how many pages wait to be described. */
function countDrafts(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('kairos')
    opening.onsuccess = () => {
      const counting = opening.result.transaction('drafts').objectStore('drafts').count()
      counting.onsuccess = () => resolve(counting.result)
    }
  })
}
