import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { expect, test } from './support/browser.ts'
import { countIn } from './support/count-in.ts'
import { text } from './support/texts.ts'

/** Lets the extension into private windows, as its user does on the browser's own page; it starts anew by that. */
async function allowInPrivate({ context, extensionId }: Kairos): Promise<void> {
  const settings = await context.newPage()
  await settings.goto('chrome://extensions')
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as any
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true })
  }, extensionId)
  await settings.close()
}

async function panelInTab(kairos: Kairos): Promise<Panel> {
  let panel: Panel | undefined
  await expect(async () => panel = await kairos.openPanelInTab()).toPass()
  return panel!
}

async function captureByButton({ context, extensionId }: Kairos, address: string): Promise<void> {
  const browser = await context.browser()!.newBrowserCDPSession()
  const tabs = async () => {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] })
    return targetInfos.filter(({ url }) => url === address)
  }
  await expect.poll(tabs).toHaveLength(1)
  const [{ targetId } = { targetId: '' }] = await tabs()
  await browser.send('Extensions.triggerAction' as never, { id: extensionId, targetId } as never)
}

test('what is captured in a private window is kept with the rest, and the panel there says so', async ({
  kairos,
  pages,
}) => {
  const address = `${pages.url}pricing.html`
  await allowInPrivate(kairos)
  const { page } = await panelInTab(kairos)
  const isPanel = (address: string) => address.endsWith('/sidepanel.html')
  const windowId = await page.evaluate(async url => (await chrome.windows.create({ incognito: true, url })).id, address)
  const panels = () => kairos.context.pages().filter(other => other !== page && isPanel(other.url()))
  const drafts = () => page.evaluate(countIn, 'drafts')
  // A window that has just opened may show no page yet, and then there is none to keep.
  await expect(async () => {
    await captureByButton(kairos, address)
    await expect.poll(drafts, { timeout: 3_000 }).toBeGreaterThan(0)
  }).toPass()
  await expect.poll(panels).toHaveLength(1)
  await expect(panels()[0]!.getByText(text('panel.notice.privateWindow'))).toBeVisible()
  await expect(page.getByText(text('panel.notice.privateWindow'))).toBeHidden()

  await page.evaluate(id => chrome.windows.remove(id), windowId)
  await page.getByLabel(text('newAudit.name')).fill('Mei')
  await page.getByLabel(text('newAudit.title')).fill('Web shop')
  await page.keyboard.press('Enter')
  await expect(page.getByTitle(address)).toBeVisible()
})
