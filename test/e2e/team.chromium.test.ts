import type { Hand } from './support/hand.ts'
import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import { join } from 'node:path'
import { handOutJourney } from './support/hand-out-journey.ts'
import { launchKairos } from './support/launch.ts'
import { launchSiteBrowser } from './support/site-browser.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'
import { expect, observationsIn, press, said, test } from './support/with-folder.ts'

const title = 'Web shop, spring'

/** Who audits, and how satisfied with the prices and with the questions. */
interface Auditor {
  name: string
  prices: number
  questions: number
}

/** What a team shares: the journey that was handed out, the folder that copies go into, and the pages. */
interface Shared {
  journey: string
  folder: string
  pages: string
}

/** Opens the journey, has copies go into the folder and describes both pages. */
async function audit(kairos: Kairos, hand: Hand, auditor: Auditor, { journey, folder, pages }: Shared): Promise<Panel> {
  await kairos.page.goto(`${pages}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUpFrom(journey, title, auditor.name)
  await press(panel, 'backup.offer')
  hand.chooseFolder(folder)
  await expect(said(panel, 'copiedNow', folder)).toBeVisible()
  await panel.describe({ touchpoint: 'Prices', satisfaction: auditor.prices })
  await kairos.page.goto(`${pages}faq.html`)
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'Questions', satisfaction: auditor.questions })
  return panel
}

/** What the map says of a touchpoint. */
async function expectOnMap(site: Site, touchpoint: string, figure: string, auditors: string): Promise<void> {
  const words = new RegExp(`Satisfaction ${figure.replace('.', '\\.')}( \\(.*\\))?; ${auditors}`)
  await expect(site.touchpoint(touchpoint)).toHaveAccessibleName(words)
}

test('three auditors copy into one folder, and what arrives in it comes together on one map', async ({
  profile,
  display,
  hand,
  pages,
  site: { url },
  folder,
}) => {
  const lead = await launchSiteBrowser(join(profile, 'lead'))
  const site = new Site(await lead.newPage())
  await site.page.goto(url)
  const journey = await handOutJourney(site, title, [
    `Buying,Compare,Prices,web,${pages.url}pricing.html`,
    `Buying,Compare,Questions,web,${pages.url}faq.html`,
  ])
  const shared = { journey, folder, pages: pages.url }
  const browsers = [lead]
  const work = async (auditor: Auditor) => {
    const kairos = await launchKairos(join(profile, auditor.name), display)
    browsers.push(kairos.context)
    return audit(kairos, hand, auditor, shared)
  }

  await work({ name: 'Ben', prices: 1, questions: 5 })
  // One copy has what was saved within some seconds.
  await expect.poll(async () => (await observationsIn(folder)).reduce((sum, n) => sum + n, 0)).toBe(2)
  await site.page.goto(`${url}#/`)
  await site.openTeamFolder(folder)
  await expect(site.teamFolder).toContainText(/\d new files? from 1 auditor/)
  await site.takeInTeamFolder()
  await site.openAudit(title)
  await expectOnMap(site, 'Prices', '1.0', '1 auditor')

  // The rest comes in by itself while the map is open.
  await work({ name: 'Cleo', prices: 2, questions: 4 })
  const ada = await work({ name: 'Ada', prices: 3, questions: 3 })
  await expectOnMap(site, 'Prices', '2.0', '3 auditors')
  await expectOnMap(site, 'Questions', '4.0', '3 auditors')

  await ada.page.getByRole('button', { name: text('panel.captured.edit', { name: 'Prices' }) }).click()
  await ada.value('Satisfaction', 5).click()
  await press(ada, 'panel.save.update')
  await expectOnMap(site, 'Prices', '2.7', '3 auditors')
  await site.page.goto(`${url}#/`)
  await expect(site.page.getByRole('link', { name: text('library.open', { title }) })).toHaveCount(1)
  const row = site.page.getByRole('table').last().getByRole('row').last()
  await expect(row).toContainText(/3 auditors.*6 observations.*2 of 2 touchpoints/)
  await Promise.all(browsers.map(browser => browser.close()))
})
