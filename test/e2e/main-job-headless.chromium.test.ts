import { doTheMainJob } from './main-job.ts'
import { test } from './support/browser.ts'

test('headless, by real toolbar clicks: three pages captured, exported, loaded, the same numbers on the map', async ({
  kairos,
  pages,
  site,
}) => {
  await doTheMainJob(kairos, pages, site)
})
