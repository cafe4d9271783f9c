import type { Kairos } from './launch.ts'
import type { Panel } from './panel.ts'
import { extensionMemory } from '../../support/watch-memory.ts'

/** What a panel holds of memory once everything that nobody needs any more is thrown away; in megabytes. */
export interface PanelMemory {
  /** Of its scripts. */
  heap: number
  /** Of the extension's process. */
  process: number
  /** How many nodes its document has, also those that only scripts still hold. */
  nodes: number
}

export async function panelMemory({ context }: Kairos, { page }: Panel): Promise<PanelMemory> {
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes } = await session.send('Memory.getDOMCounters')
  await session.detach()
  return { heap: usedSize / 1e6, process: await extensionMemory(context), nodes }
}

/** Tells the browser that memory is short: it lets go what it only keeps to be quick, such as decoded screenshots. */
export async function shortenMemory({ context }: Kairos, { page }: Panel): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Memory.simulatePressureNotification', { level: 'critical' })
  await session.detach()
}
