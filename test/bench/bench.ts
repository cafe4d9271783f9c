import type { Page } from '@playwright/test'
import type { Entry, Outcome } from './entry.ts'
import type { SizeOutcome } from './hostile-sizes/hostile-sizes.ts'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { openPage, servePage } from '../support/browser-page.ts'
import { sitePlugins } from '../support/site-plugins.ts'
import { answersAggregate } from './entries/answers-aggregate.ts'
import { customersEntries } from './entries/customers.ts'
import { importanceBootstrap } from './entries/importance-bootstrap.ts'
import { customersOnMapEntries, firstDrawEntries, measurePan, updateEntries } from './entries/map.ts'
import { packageEntries } from './entries/package.ts'
import { ofExtension } from './extension/of-extension.ts'
import { hostileSizes } from './hostile-sizes/hostile-sizes.ts'
import { measure } from './measure.ts'

/**
 * `npm run bench` is all of it; `-- map` the maps alone, `-- extension` the extension alone,
 * `-- customers` customers' answers alone, `-- hostile-sizes tombstones` these sizes alone.
 */
async function bench(): Promise<void> {
  const [part, ...names] = process.argv.slice(2).filter(word => !word.startsWith('--'))
  const outcomes = [
    ...part ? [] : [...await inNode(), ...await ofPage('browser', packageEntries)],
    ...part === undefined || part === 'customers' ? await ofPage('customers', customersEntries) : [],
    ...part === undefined || part === 'map' ? await ofMaps() : [],
    ...part === undefined || part === 'extension' ? await ofExtension() : [],
  ]
  const ofSizes = part === undefined || part === 'hostile-sizes' ? await hostileSizes(names) : []
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify([...outcomes, ...ofSizes]))
    return
  }
  if (outcomes.length > 0)
    console.table(outcomes.map(rowOf))
  if (ofSizes.length > 0)
    console.table(ofSizes.map(rowOfSize))
}

async function inNode(): Promise<Outcome[]> {
  return [await measure(answersAggregate()), await measure(importanceBootstrap())]
}

/** What is measured in a page of the bench's own, which lies in the folder of that name. */
async function ofPage(folder: string, entriesOf: (page: Page) => AsyncIterable<Entry>): Promise<Outcome[]> {
  const served = await servePage(fileURLToPath(new URL(folder, import.meta.url)))
  const { context, page } = await openPage(served)
  const outcomes: Outcome[] = []
  try {
    for await (const entry of entriesOf(page))
      outcomes.push(await measure(entry))
    return outcomes
  }
  finally {
    await context.close()
    await served.close()
  }
}

async function ofMaps(): Promise<Outcome[]> {
  const served = await servePage(fileURLToPath(new URL('map', import.meta.url)), sitePlugins())
  const { context, page } = await openPage(served)
  const outcomes: Outcome[] = []
  try {
    await page.setViewportSize({ width: 1280, height: 800 })
    outcomes.push(await measurePan(page))
    for (const { prepare, entries } of [...firstDrawEntries(page), customersOnMapEntries(page), updateEntries(page)]) {
      await prepare()
      for (const entry of entries)
        outcomes.push(await measure(entry))
    }
    return outcomes
  }
  finally {
    await context.close()
    await served.close()
  }
}

/** A row of the table: figures short enough to be compared by eye. */
function rowOf({ name, n, ours, other, otherName, ratio, kind, bound, pass, unit }: Outcome) {
  return {
    name,
    n,
    ours: Number(ours.toFixed(2)),
    other: Number(other.toFixed(2)),
    unit,
    against: otherName,
    ratio: Number(ratio.toFixed(2)),
    bound: `${kind === 'peer' ? 'at least' : 'at most'} ${bound}`,
    pass,
  }
}

/** A row of what hostile sizes took: its seconds in all, and of each step. */
function rowOfSize({ name, n, kilobytes, seconds, megabytes, ratio, pass, steps }: SizeOutcome) {
  const times = Object.fromEntries(Object.entries(steps).map(([step, time]) => [step, Number(time.toFixed(1))]))
  return {
    'name': `hostile-sizes ${name}`,
    n,
    'kB': Math.round(kilobytes),
    's': Number(seconds.toFixed(1)),
    'MB': Math.round(megabytes),
    'per record': Number(ratio.toFixed(2)),
    pass,
    ...times,
  }
}

void bench()
