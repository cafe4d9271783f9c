import type { Page } from '@playwright/test'
import type { Entry, Outcome } from '../entry.ts'
import type { MapSize } from '../map/map-records.ts'
import type { MapBench } from '../map/page.ts'

declare const mapBench: MapBench

/** Frames at 60 a second, with what a clock may be off. */
const inTime = 17.5
const large = { stages: 50, touchpoints: 400 }

/** What is measured of one map, and how that is made ready. */
export interface MapEntries {
  prepare: () => Promise<void>
  entries: Entry[]
}

const firstDraws = {
  '': { size: { stages: 5, touchpoints: 50, observations: 500 }, fromStore: 2, fromMemory: 3 },
  '-1000': { size: { stages: 5, touchpoints: 1000, observations: 10_000 }, fromStore: 3, fromMemory: 8 },
} satisfies Record<string, { size: MapSize, fromStore: number, fromMemory: number }>

/** A map's first drawing against Mermaid's of the same journey, from the store and from records in memory. */
export function* firstDrawEntries(page: Page): Generator<MapEntries> {
  for (const [name, { size, fromStore, fromMemory }] of Object.entries(firstDraws)) {
    const shared = { n: size.touchpoints, kind: 'peer', unit: 'ms', otherName: 'Mermaid journey' } as const
    const other = () => page.evaluate(() => mapBench.drawMermaid())
    yield {
      prepare: () => page.evaluate(size => mapBench.fill(size), size),
      entries: [
        {
          name: `map-first-draw${name}`,
          bound: fromStore,
          ...shared,
          ours: () => page.evaluate(() => mapBench.fromStore()),
          other,
        },
        {
          name: `map-first-draw${name}-memory`,
          bound: fromMemory,
          ...shared,
          ours: () => page.evaluate(() => mapBench.fromMemory()),
          other,
        },
      ],
    }
  }
}

/** One rating of a map changed, until it is drawn, against scoring the same records alone. */
export function updateEntries(page: Page): MapEntries {
  return {
    prepare: async () => {
      await page.evaluate(size => mapBench.fill(size), { ...large, observations: 4000 })
      await page.evaluate(() => mapBench.show())
    },
    entries: [{
      name: 'map-update',
      n: large.touchpoints,
      kind: 'limit',
      bound: 1.5,
      unit: 'ms',
      otherName: 'scoring alone',
      ours: () => page.evaluate(() => mapBench.update()),
      other: () => page.evaluate(() => mapBench.score()),
    }],
  }
}

/** A map with what a survey's kept counts say of each touchpoint, until that is drawn, against it without customers. */
export function customersOnMapEntries(page: Page): MapEntries {
  const size = { stages: 6, touchpoints: 60, observations: 600 }
  return {
    prepare: async () => {
      await page.evaluate(size => mapBench.fill(size), size)
      await page.evaluate(() => mapBench.survey(200_000))
    },
    entries: [{
      name: 'map-with-customers',
      n: size.touchpoints,
      kind: 'limit',
      bound: 1.3,
      unit: 'ms',
      otherName: 'without customers',
      ours: () => page.evaluate(() => mapBench.withCustomers()),
      other: () => page.evaluate(() => mapBench.withoutCustomers()),
    }],
  }
}

/** Moving along a map and zooming it: the share of frames that are in time, beside that of a page at rest. */
export async function measurePan(page: Page): Promise<Outcome> {
  const share = (times: number[]) => times.filter(time => time <= inTime).length / times.length
  const other = share(await page.evaluate(() => mapBench.rest()))
  await page.evaluate(size => mapBench.fill(size), { ...large, observations: 20_000 })
  await page.evaluate(() => mapBench.show())
  await page.evaluate(() => mapBench.rest())
  const ours = share(await page.evaluate(() => mapBench.pan()))
  const bound = 0.95
  const figures = { ours, other, ratio: ours, bound, pass: ours >= bound }
  return { name: 'map-pan', n: large.touchpoints, kind: 'peer', unit: 'share', otherName: 'page at rest', ...figures }
}
