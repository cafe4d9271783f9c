import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/browser.ts'
import { serve } from './support/folders.ts'

const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`

test('a PDF in the browser\'s own viewer is captured like any page', async ({ kairos }, testInfo) => {
  writeFileSync(testInfo.outputPath('prices.pdf'), pdf)
  const served = await serve(join(testInfo.outputPath('.')))
  await kairos.page.goto(`${served.url}prices.pdf`)
  const panel = await kairos.openPanel()
  await panel.setUp()
  await expect(panel.page.getByRole('heading', { name: 'prices.pdf' })).toBeVisible()
  await expect(panel.layout).toContainText('Desktop')
  await panel.choose('Pricing')
  await panel.save('Pricing')
  await served.close()
})
