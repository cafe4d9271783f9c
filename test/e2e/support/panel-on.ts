import type { Kairos } from './launch.ts'
import type { Panel } from './panel.ts'

/** The panel as it is a minute after one first opened it: an audit is set up, and a page waits to be described. */
export async function panelOn(kairos: Kairos, address: string): Promise<Panel> {
  await kairos.page.goto(address)
  const panel = await kairos.openPanel()
  await panel.setUp()
  return panel
}
