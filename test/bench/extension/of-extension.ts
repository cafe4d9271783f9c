import type { Kairos } from '../../e2e/support/launch.ts'
import type { Panel } from '../../e2e/support/panel.ts'
import type { Outcome } from '../entry.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDisplay } from '../../e2e/support/display.ts'
import { adminPagesFolder, serve } from '../../e2e/support/folders.ts'
import { launchKairos } from '../../e2e/support/launch.ts'
import { captureOverhead } from '../entries/capture.ts'
import { panelOpen } from '../entries/panel-open.ts'
import { measure } from '../measure.ts'
import { serveLargePage } from './large-page.ts'

interface Opened { kairos: Kairos, panel: Panel }

/** What the built extension takes, in real windows with real keys. */
export async function ofExtension(): Promise<Outcome[]> {
  const admin = await serve(adminPagesFolder)
  const large = await serveLargePage(100_000)
  const ordinary = `${admin.url}production/form.html`
  try {
    return [
      await inWindow(ordinary, async ({ kairos, panel }) => measure(await captureOverhead(kairos, panel, true))),
      await inWindow(large.url, async ({ kairos, panel }) => measure(await captureOverhead(kairos, panel, false))),
      await inWindow(ordinary, full => inWindow(ordinary, empty => panelOpening(full, empty))),
    ]
  }
  finally {
    await Promise.all([admin.close(), large.close()])
  }
}

/** With one observation in each. */
async function panelOpening(full: Opened, empty: Opened): Promise<Outcome> {
  for (const { panel } of [full, empty])
    await panel.describe({ touchpoint: 'Pricing', satisfaction: 4 })
  const [many, few] = [await full.kairos.openPanelInTab(), await empty.kairos.openPanelInTab()]
  return measure(await panelOpen(many, few))
}

/** Opens a page in a browser of its own, captures it and sets the panel up. */
async function inWindow<T>(address: string, work: (opened: Opened) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'kairos-bench-'))
  const display = await startDisplay()
  const kairos = await launchKairos(profile, display.name)
  try {
    await kairos.page.goto(address)
    const panel = await kairos.openPanel()
    await panel.setUp()
    return await work({ kairos, panel })
  }
  finally {
    await kairos.context.close()
    display.stop()
    rmSync(profile, { recursive: true, force: true })
  }
}
