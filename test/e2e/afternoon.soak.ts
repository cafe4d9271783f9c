import type { Id } from '../../core/journey/identifier.ts'
import type { Picture } from '../../core/journey/picture.ts'
import type { Served } from './support/folders.ts'
import type { Hand } from './support/hand.ts'
import type { Kairos } from './support/launch.ts'
import type { PanelMemory } from './support/panel-memory.ts'
import type { Panel } from './support/panel.ts'
import type { Stored } from './support/read-stored.ts'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { mean } from '../../core/statistics/mean.ts'
import { expect, test } from './support/browser.ts'
import { countIn } from './support/count-in.ts'
import { adminPagesFolder, realPagesFolder } from './support/folders.ts'
import { handAt } from './support/hand.ts'
import { panelMemory, shortenMemory } from './support/panel-memory.ts'
import { readStored } from './support/read-stored.ts'
import { text } from './support/texts.ts'

test.use({ realWindow: true })

/** So many pages somebody describes in an afternoon. */
const afternoon = 60

/** Keys held down together count as one. */
const mostKeys = 10
/** In megabytes, from the first observation to the last; of the process once the browser lets go what it can. */
const mostGrowth = { heap: 8, process: 60 }

/** Touchpoints of the journey, and with which letters each is found. */
const touchpoints = [
  ['Home page', 'ho'],
  ['Search result', 'se'],
  ['About us', 'ab'],
  ['Blog or article', 'bl'],
  ['Pricing', 'pri'],
  ['FAQ', 'fa'],
  ['Basket', 'ba'],
] as const

const touchpointOf = (index: number) => touchpoints[index % touchpoints.length]!

/** What it took to describe one page. */
interface Cost {
  keys: number
  seconds: number
  /** How often the page moved while it was photographed, and had to be asked for again. */
  unsteady: number
  /** Whether nothing of it could be looked through for private words. */
  isUnread: boolean
}

test(`an afternoon of ${afternoon} pages by keys alone`, async ({ kairos, pages, admin, display }) => {
  test.setTimeout(afternoon * 20_000)
  const hand = handAt(display)
  const [first, ...rest] = addresses(pages, admin)
  await kairos.page.goto(first!)
  const panel = await kairos.openPanel()
  await panel.setUp()
  const costs = [await describe(kairos, panel, hand, 0)]
  const start = await panelMemory(kairos, panel)
  for (const [index, address] of rest.entries()) {
    await kairos.page.goto(address)
    costs.push(await describe(kairos, panel, hand, index + 1))
  }
  const end = await panelMemory(kairos, panel)
  await shortenMemory(kairos, panel)
  const growth = async () => (await panelMemory(kairos, panel)).process - start.process
  await expect.poll(growth).toBeLessThan(mostGrowth.process)
  const stored = await panel.page.evaluate(readStored)
  process.stdout.write(figures(costs, [start, end, await panelMemory(kairos, panel)], stored.pictures))

  expectAll(stored)
  expect(Math.max(...costs.map(({ keys }) => keys))).toBeLessThanOrEqual(mostKeys)
  expect(end.heap - start.heap).toBeLessThan(mostGrowth.heap)
})

/** Every page is there with the touchpoint and the ratings that were pressed for it, and none waits. */
function expectAll({ drafts, observations, pictures, touchpoints }: Stored): void {
  const nameOf = (id: Id) => touchpoints.find(touchpoint => touchpoint.id === id)?.name.en
  const inOrder = observations.toSorted((a, b) => a.observedAt.localeCompare(b.observedAt))
  const described = inOrder.map(({ touchpointId, ratings }) =>
    [nameOf(touchpointId), ...ratings.map(({ value }) => value)])
  const pressed = Array.from({ length: afternoon }, (_, index) => [touchpointOf(index)[0], ...ratings(index)])
  expect(described).toEqual(pressed)
  expect(pictures).toHaveLength(afternoon)
  expect(drafts).toEqual([])
}

/** Of a shop and of an admin's tool that nobody here made. */
function addresses(pages: Served, admin: Served): string[] {
  const pagesIn = (folder: string) => readdirSync(folder).filter(name => name.endsWith('.html')).sort()
  return [
    ...pagesIn(realPagesFolder).map(name => `${pages.url}${name}`),
    ...pagesIn(join(adminPagesFolder, 'production')).map(name => `${admin.url}production/${name}`),
  ].slice(0, afternoon)
}

/** What is pressed for satisfaction, ease and feeling: places on their scales, from 1. */
function positions(index: number): [number, number, number] {
  return [1 + index % 5, 1 + index % 7, 1 + index * 2 % 5]
}

/** The same as what is stored; the feelings' middle is 0. */
function ratings(index: number): number[] {
  const [satisfaction, ease, feeling] = positions(index)
  return [satisfaction, ease, feeling - 3]
}

/** Captures the page in front, rates it, says where it belongs and saves it. */
async function describe(kairos: Kairos, panel: Panel, hand: Hand, index: number): Promise<Cost> {
  const begun = performance.now()
  const unsteady = await capture(kairos, panel)
  const { drafts: [draft] } = await panel.page.evaluate(readStored)
  const isUnread = Object.values(draft!.unread ?? {}).includes(null)
  const [, letters] = touchpointOf(index)
  const keys = ['t', ...letters, 'Return', ...positions(index).map(String), 'ctrl+Return']
  hand.press(...keys)
  await expect.poll(() => panel.page.evaluate(countIn, 'observation'), kairos.page.url()).toBe(index + 1)
  await expect(panel.saveButton).toBeHidden()
  const seconds = (performance.now() - begun) / 1000
  return { keys: 1 + unsteady + keys.length, seconds, unsteady, isUnread }
}

/** Asks with the keyboard until the page is there to be described; the first one is there when the panel opens. */
async function capture(kairos: Kairos, panel: Panel): Promise<number> {
  const moved = panel.page.getByText(text('panel.notice.unsteadyTitle'))
  for (let unsteady = 0; ; unsteady++) {
    if (await panel.saveButton.isHidden()) {
      await kairos.askForCapture()
      await expect(moved, kairos.page.url()).toBeHidden()
    }
    await expect(panel.saveButton.or(moved).first(), kairos.page.url()).toBeVisible()
    if (await panel.saveButton.isVisible())
      return unsteady
  }
}

/**
 * What an afternoon cost, as a table.
 * @param memory of the panel at the start, at the end, and once memory is short
 */
function figures(costs: Cost[], memory: PanelMemory[], pictures: Picture[]): string {
  const spread = (of: (cost: Cost) => number) =>
    `${mean(costs.map(of)).toFixed(1)} (at most ${Math.max(...costs.map(of)).toFixed(1)})`
  const change = (of: (memory: PanelMemory) => number) => memory.map(at => of(at).toFixed(1)).join(', ')
  const redacted = pictures.filter(({ redactions }) => redactions.length > 0)
  return Object.entries({
    'Pages': costs.length,
    'Keys per observation': spread(({ keys }) => keys),
    'Clicks per observation': 0,
    'Seconds per observation': spread(({ seconds }) => seconds),
    'Parts covered': `${redacted.flatMap(({ redactions }) => redactions).length} on ${redacted.length} pages`,
    'Pages not looked through': costs.filter(({ isUnread }) => isUnread).length,
    'Times that a page moved': costs.reduce((sum, { unsteady }) => sum + unsteady, 0),
    'Heap of the panel (MB)': change(({ heap }) => heap),
    'Process of the extension (MB)': change(({ process }) => process),
    'Nodes of the panel': change(({ nodes }) => nodes),
  }).map(([name, figure]) => `${name.padEnd(30)} ${figure}\n`).join('')
}
