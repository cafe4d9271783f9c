import { doTheMainJob } from './main-job.ts'
import { test } from './support/browser.ts'

test.use({ realWindow: true })

test('in a window, by real keys: three pages captured, exported, loaded, and the same numbers on the map', async ({
  kairos,
  pages,
  site,
}) => {
  await doTheMainJob(kairos, pages, site)
})
