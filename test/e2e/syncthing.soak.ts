import type { Kairos } from './support/launch.ts'
import type { Panel } from './support/panel.ts'
import type { Syncthing } from './support/syncthing.ts'
import { Buffer } from 'node:buffer'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { handOutJourney } from './support/hand-out-journey.ts'
import { launchKairos } from './support/launch.ts'
import { launchSiteBrowser } from './support/site-browser.ts'
import { Site } from './support/site.ts'
import { keepInStep, pause, rescan, slowDown, startSyncthing } from './support/syncthing.ts'
import { text } from './support/texts.ts'
import { test as base, expect, press } from './support/with-folder.ts'

interface Fixtures {
  /** Two instances that keep a folder in step: an auditor's, and that of who follows it on the site. */
  instances: [auditors: Syncthing, leads: Syncthing]
}

const test = base.extend<Fixtures>({
  instances: async ({ folder }, use) => {
    const auditors = await startSyncthing(join(folder, 'auditor'))
    const leads = await startSyncthing(join(folder, 'lead'))
    await keepInStep(auditors, leads)
    await use([auditors, leads])
    await Promise.all([auditors.stop(), leads.stop()])
  },
})

const title = 'Web shop, spring'

/** Slow enough to see what is on its way, in kilobytes a second. */
const slow = 100

/** So much goes out at once whatever the limit is, and as much again in some ten seconds. */
const film = Buffer.alloc(1_500_000, 'film')

const isOnItsWay = (name: string) => /^\.syncthing\..*\.kairos\.tmp$/.test(name)
const isOf = (auditor: string) => (name: string) => name.includes(` - ${auditor} - `) && name.endsWith('.kairos')
const isConflict = (name: string) => name.includes('.sync-conflict-')

/** Who walks which journey, and how satisfied with its prices. */
interface Walk {
  journey: string
  name: string
  prices: number
}

/** Opens the journey and describes the pricing page. */
async function walk(kairos: Kairos, address: string, { journey, name, prices }: Walk): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  await panel.setUpFrom(journey, title, name)
  await panel.describe({ touchpoint: 'Prices', satisfaction: prices })
  return panel
}

/** An auditor without a folder exports into one. */
async function exportInto(path: string, profile: string, address: string, walked: Walk): Promise<void> {
  const kairos = await launchKairos(profile, null)
  const panel = await walk(kairos, address, walked)
  await (await panel.export()).saveAs(path)
  await kairos.context.close()
}

test('what auditors copy comes through Syncthing onto one map, parts on their way and conflicts too', async ({
  folder,
  hand,
  pages,
  kairos,
  display,
  instances: [auditors, leads],
  site: { url },
}) => {
  const lead = await launchSiteBrowser(join(folder, 'lead profile'))
  const site = new Site(await lead.newPage())
  await site.page.goto(url)
  const prices = `${pages.url}pricing.html`
  const journey = await handOutJourney(site, title, [
    `Buying,Compare,Prices,web,${prices}`,
    `Buying,Compare,Questions,web,${pages.url}faq.html`,
  ])
  await site.page.goto(`${url}#/`)
  await site.openTeamFolder(leads.folder)
  await expect(site.teamFolder).toContainText(text('teamFolder.empty'))

  // Copied here, and taken in there.
  const panel = await walk(kairos, prices, { journey, name: 'Ada', prices: 1 })
  await press(panel, 'backup.offer')
  hand.chooseFolder(auditors.folder)
  await expect(site.teamFolder).toContainText('1 new file from 1 auditor')
  await site.takeInTeamFolder()

  // A copy on its way is no file yet, and no trouble.
  await slowDown(auditors, slow)
  writeFileSync(join(auditors.folder, 'film.bin'), film)
  await expect.poll(() => readdirSync(leads.folder)).toContain('.syncthing.film.bin.tmp')
  await kairos.page.goto(`${pages.url}faq.html`)
  await kairos.askForCapture()
  await panel.describe({ touchpoint: 'Questions', satisfaction: 3 })
  await expect.poll(() => readdirSync(leads.folder).filter(isOnItsWay), { timeout: 60_000 }).not.toEqual([])
  await expect(site.teamFolder).toContainText(text('teamFolder.nothingNew'))
  expect(readdirSync(leads.folder).filter(isOnItsWay)).not.toEqual([])
  await slowDown(auditors, 0)
  const row = site.page.getByRole('table').last().getByRole('row').last()
  await expect(row).toContainText(/1 auditor.*2 observations.*2 of 2 touchpoints/, { timeout: 60_000 })

  // Somebody else copies where the other instance is, and it comes to both.
  const dora = await launchKairos(join(folder, 'Dora'), display)
  const hers = await walk(dora, prices, { journey, name: 'Dora', prices: 2 })
  await press(hers, 'backup.offer')
  hand.chooseFolder(leads.folder)
  await expect(row).toContainText(/2 auditors.*3 observations/, { timeout: 60_000 })
  await expect.poll(() => readdirSync(auditors.folder).filter(isOf('Dora')), { timeout: 60_000 }).not.toEqual([])
  await dora.context.close()

  // Two files of one name, put there while the instances did not see each other, both count.
  await pause(auditors, leads, true)
  const [ofBen, ofCleo] = [auditors, leads].map(instance => join(instance.folder, 'Export.kairos'))
  await exportInto(ofBen!, join(folder, 'Ben'), prices, { journey, name: 'Ben', prices: 2 })
  await exportInto(ofCleo!, join(folder, 'Cleo'), prices, { journey, name: 'Cleo', prices: 3 })
  await rescan(auditors)
  await rescan(leads)
  await pause(auditors, leads, false)
  await expect.poll(() => readdirSync(leads.folder).filter(isConflict), { timeout: 60_000 }).toHaveLength(1)
  await expect(row).toContainText(/4 auditors.*5 observations.*2 of 2 touchpoints/, { timeout: 60_000 })
  await expect(site.page.getByRole('link', { name: text('library.open', { title }) })).toHaveCount(1)
  await site.openAudit(title)
  await expect(site.touchpoint('Prices')).toHaveAccessibleName(/Satisfaction 2\.0.*4 auditors/)
  await lead.close()
})
