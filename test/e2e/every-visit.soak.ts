import type { Kairos } from './support/launch.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchKairos } from './support/launch.ts'
import { Site } from './support/site.ts'
import { text } from './support/texts.ts'
import { threeAuditors } from './support/three-auditors.ts'
import { test as base, expect } from './support/with-folder.ts'

interface Fixtures {
  /** Starts the browser that has the profile, with the site in its window. */
  start: () => Promise<{ kairos: Kairos, team: Site }>
}

const test = base.extend<Fixtures>({
  start: async ({ profile, display, site }, use) => {
    await use(async () => {
      const kairos = await launchKairos(profile, display)
      await kairos.page.goto(site.url)
      return { kairos, team: new Site(kairos.page) }
    })
  },
})

/** Where the buttons of Chromium's questions lie: of that for a folder just picked, and of that after a restart. */
const buttons = {
  allow: { x: 943, y: 214 },
  allowOnEveryVisit: { x: 280, y: 339 },
}

/** They take no answer in their first moments. */
async function answerUntil(isAnswered: () => Promise<boolean>, answer: () => void): Promise<void> {
  await expect.poll(async () => {
    const answered = await isAnswered()
    if (!answered)
      answer()
    return answered
  }, { intervals: [1000] }).toBe(true)
}

// On the site: for the panel's folder Chromium asks nothing, there a click is enough.
test('a folder that is allowed on every visit is looked into after each restart', async ({ start, folder, hand }) => {
  const { name, buffer } = await threeAuditors()
  const arrived = '1 new file from 3 auditors'
  const first = await start()
  await first.kairos.page.getByRole('button', { name: text('teamFolder.open') }).click()
  hand.chooseFolder(folder)
  await answerUntil(() => first.team.teamFolder.isVisible(), () => hand.clickOnScreen(buttons.allow))
  await expect(first.team.teamFolder).toContainText(text('teamFolder.empty'))
  await first.kairos.context.close()

  writeFileSync(join(folder, name), buffer)
  const second = await start()
  const allow = second.team.teamFolder.getByRole('button', { name: text('teamFolder.allow') })
  await allow.click()
  await answerUntil(() => allow.isHidden(), () => hand.clickOnScreen(buttons.allowOnEveryVisit))
  await expect(second.team.teamFolder).toContainText(arrived)
  await second.kairos.context.close()

  const third = await start()
  await expect(third.team.teamFolder).toContainText(arrived)
  await third.kairos.context.close()
})
