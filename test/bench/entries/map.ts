import type { Page } from '@playwright/test'
import type { Entry } from '../entry.ts'
import type { MapSize } from '../map/map-records.ts'
import type { MapBench } from '../map/page.ts'

declare const mapBench: MapBench

const sizes = {
  '': { size: { stages: 5, touchpoints: 50, observations: 500 }, fromStore: 2, fromMemory: 3 },
  '-1000': { size: { stages: 5, touchpoints: 1000, observations: 10_000 }, fromStore: 3, fromMemory: 8 },
} satisfies Record<string, { size: MapSize, fromStore: number, fromMemory: number }>

/** A map's first drawing against Mermaid's of the same journey, from the store and from records in memory. */
export function* mapEntries(page: Page): Generator<{ prepare: () => Promise<void>, entries: Entry[] }> {
  for (const [name, { size, fromStore, fromMemory }] of Object.entries(sizes)) {
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
