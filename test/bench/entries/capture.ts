import type { Kairos } from '../../e2e/support/launch.ts'
import type { Panel } from '../../e2e/support/panel.ts'
import type { Entry } from '../entry.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { newestDraft } from '../../e2e/support/stored-drafts.ts'
import { captureBare, capturesSoFar, watchCaptures } from '../extension/in-worker.ts'

/** Browsers take no more than two screenshots a second; who asks earlier waits. */
const pauseMilliseconds = 600

/** What a capture may take beside the picture, its decoding, its packing and its way onto the disk. */
const bound = 1.5

/** How large the page is that the bound is for, in elements and texts. */
const boundNodes = 2_000

/**
 * From the keys to the evidence on the disk, redaction included, against the least that it could be: shot, decoded,
 * packed and put.
 * @param kairos shows the page that is captured, with its panel open and set up
 * @param isBounded whether the page is of the size that the bound is for
 */
export async function captureOverhead(kairos: Kairos, panel: Panel, isBounded: boolean): Promise<Entry> {
  await kairos.worker.evaluate(watchCaptures)
  await kairos.page.evaluate(fillIn)
  await expectRedacted(kairos, panel)
  const nodes = await kairos.page.evaluate(countNodes)
  if (isBounded)
    expect(Math.abs(nodes - boundNodes), 'the page has about as many nodes').toBeLessThan(boundNodes / 4)
  return {
    name: 'capture-overhead',
    n: nodes,
    kind: 'limit',
    otherName: 'bare shot, decode, JPEG, put',
    bound: isBounded ? bound : Number.POSITIVE_INFINITY,
    unit: 'ms',
    ours: () => captureOnce(kairos, panel),
    async other() {
      await sleep(pauseMilliseconds)
      return kairos.worker.evaluate(captureBare)
    },
  }
}

/** Types an address into every field, as somebody who fills in a form would. */
function fillIn(): void {
  document.querySelectorAll<HTMLInputElement>('input[type=text], input[type=email]')
    .forEach(field => field.value = 'mei.lin@shop.example')
}

/** Where nothing is to be painted over, the browser's own picture is kept: that would be less than the least. */
async function expectRedacted(kairos: Kairos, panel: Panel): Promise<void> {
  await captureOnce(kairos, panel)
  const stored = await newestDraft(panel.page)
  expect(stored?.draft.pictures[0]?.redactions.length).toBeGreaterThan(0)
}

/** Elements and texts. */
function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  let nodes = 0
  while (walker.nextNode())
    nodes++
  return nodes
}

/** Each goes into a draft of its own: what is captured again would join what waits. */
async function captureOnce(kairos: Kairos, panel: Panel): Promise<number> {
  await panel.page.evaluate(emptyDrafts)
  await sleep(pauseMilliseconds)
  const { n } = await kairos.worker.evaluate(capturesSoFar)
  await kairos.askForCapture()
  await expect.poll(async () => (await kairos.worker.evaluate(capturesSoFar)).n).toBe(n + 1)
  return (await kairos.worker.evaluate(capturesSoFar)).last
}

/** Runs in the panel. */
async function emptyDrafts(): Promise<void> {
  const opening = indexedDB.open('kairos')
  const db = await new Promise<IDBDatabase>(resolve => opening.onsuccess = () => resolve(opening.result))
  const transaction = db.transaction('drafts', 'readwrite', { durability: 'relaxed' })
  transaction.objectStore('drafts').clear()
  await new Promise(resolve => transaction.oncomplete = resolve)
  db.close()
}
