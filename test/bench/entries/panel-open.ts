import type { Page } from '@playwright/test'
import type { Panel } from '../../e2e/support/panel.ts'
import type { Entry } from '../entry.ts'

const [many, few] = [10_000, 10]

/** A panel opens as fast over all that an audit collects in years as over its first minutes. */
const bound = 1.5

/**
 * From the start of the panel's page until it can be worked in, with many observations stored against with few.
 * @param full the panel of a browser whose store has some observations
 * @param empty that of another
 */
export async function panelOpen(full: Panel, empty: Panel): Promise<Entry> {
  await prepare(full, many)
  await prepare(empty, few)
  return {
    name: 'panel-open',
    n: many,
    kind: 'limit',
    otherName: `with ${few} observations`,
    bound,
    unit: 'ms',
    ours: () => openTime(full.page),
    other: () => openTime(empty.page),
  }
}

async function prepare({ page }: Panel, observations: number): Promise<void> {
  await page.evaluate(multiplyObservations, observations)
  await page.addInitScript(markWhenDrawn)
}

/** Runs in the panel before it loads. The list of what was captured is the last that it draws of an audit. */
function markWhenDrawn(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('main li time'))
      return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')))
  }).observe(document, { childList: true, subtree: true })
}

/** Runs in the panel: fills its store up to so many observations, each as the one that is there. */
async function multiplyObservations(total: number): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const db = await settled(indexedDB.open('kairos'))
  const transaction = db.transaction('observation', 'readwrite')
  const table = transaction.objectStore('observation')
  const [observation] = await settled(table.getAll())
  for (let n = 1; n < total; n++)
    table.put({ ...observation, id: crypto.randomUUID() })
  await new Promise(resolve => transaction.oncomplete = resolve)
  db.close()
}

async function openTime(page: Page): Promise<number> {
  await page.reload()
  const drawn = await page.waitForFunction(() => performance.getEntriesByName('drawn')[0]?.startTime)
  return await drawn.jsonValue() as number
}
