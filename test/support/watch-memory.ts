import type { BrowserContext } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'

/** What all processes of a browser hold of the machine's memory. */
export interface MemoryWatch {
  /** In megabytes; what several processes share is shared out among them. */
  start: number
  /** Ends the watching. */
  stop: () => number
}

const interval = 100

/** Measures a browser now and its peak from then on. */
export async function watchMemory(context: BrowserContext): Promise<MemoryWatch> {
  const browser = await browserProcess(context)
  const measure = () => megabytes(family(browser))
  const start = measure()
  let peak = start
  const timer = setInterval(() => peak = Math.max(peak, measure()), interval)
  return { start, stop: () => {
    clearInterval(timer)
    return Math.max(peak, measure())
  } }
}

/** What the extension's own process holds, in megabytes: its background and its panel. */
export async function extensionMemory(context: BrowserContext): Promise<number> {
  const ids = family(await browserProcess(context))
  const own = ids.filter(id => read(`/proc/${id}/cmdline`).includes('--extension-process'))
  return megabytes(own)
}

async function browserProcess(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.find(({ type }) => type === 'browser')!.id
}

function megabytes(processes: number[]): number {
  return processes.reduce((sum, id) => sum + proportionalKilobytes(id), 0) / 1000
}

/** A process and all that descend from it. */
function family(root: number): number[] {
  const children = Map.groupBy(readdirSync('/proc').map(Number).filter(Boolean), parentOf)
  const found = [root]
  for (const id of found)
    found.push(...children.get(id) ?? [])
  return found
}

/** A process may end while it is looked at: then it has no parent and holds nothing. */
function parentOf(id: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0)
}

function proportionalKilobytes(id: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  }
  catch {
    return ''
  }
}
