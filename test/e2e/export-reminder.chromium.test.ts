import type { Panel } from './support/panel.ts'
import { copyFirst } from './support/copy-first.ts'
import { text } from './support/texts.ts'
import { expect, observationsIn, press, said, test } from './support/with-folder.ts'

const reminder = ({ page }: Panel, n: number) => page.getByText(text('backup.reminder.title', { n }))

/** Has the panel find so many observations more like the first. */
async function multiply({ page }: Panel, times: number): Promise<void> {
  await page.evaluate(copyFirst, times)
  await page.reload()
}

test('who has 20 observations in one browser alone is reminded, until they are exported or copied', async ({
  kairos,
  pages,
  folder,
  hand,
  scan,
}) => {
  await kairos.page.goto(`${pages.url}pricing.html`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  await multiply(panel, 18)
  await expect(panel.captured).toHaveCount(19)
  await expect(reminder(panel, 19)).toBeHidden()
  await multiply(panel, 1)
  await expect(reminder(panel, 20)).toBeVisible()
  await scan.look(panel.page, 'a reminder to export')

  await press(panel, 'common.action.close')
  await expect(reminder(panel, 20)).toBeHidden()
  await multiply(panel, 19)
  await panel.expectCaptured(39)
  await expect(reminder(panel, 39)).toBeHidden()
  await multiply(panel, 1)
  await expect(reminder(panel, 40)).toBeVisible()
  const download = panel.page.waitForEvent('download')
  await panel.page.getByRole('note').getByRole('button', { name: text('panel.export.export') }).click()
  await download
  await expect(reminder(panel, 40)).toBeHidden()

  await multiply(panel, 20)
  await expect(reminder(panel, 20)).toBeVisible()
  await press(panel, 'backup.reminder.pick')
  hand.chooseFolder(folder)
  await expect(reminder(panel, 20)).toBeHidden()
  await expect(said(panel, 'copiedNow', folder)).toBeVisible()
  expect(await observationsIn(folder)).toEqual([60])
})
