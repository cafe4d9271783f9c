import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useFailures } from '../../core/screen/failures.ts'
import { useStoreTrouble } from '../../core/screen/store-trouble.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import App from '../../site/app/App.vue'
import { router } from '../../site/app/router.ts'
import { useReload } from '../../site/offline/reload.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { showOnSite, siteState } from './support/site.ts'
import { touchpointNamed } from './support/spring-map.ts'
import { storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

const sizes = [[1440, 900], [1366, 768], [500, 900], [360, 740]] as const
const long = 'The newest message is as long as the longest: '.repeat(6)

/** What the site says by itself, each graver than the one before, which it takes the place of. */
const messages = {
  nothing: () => {},
  update: () => useReload(siteState()).isUpdateReady = true,
  done: () => useToasts(siteState()).show({ text: long, undo: async () => {} }),
  failure: () => useFailures(siteState()).report(new Error(long)),
  trouble: () => useStoreTrouble(siteState()).trouble = { kind: 'store-upgraded' },
}

const audit = () => page.getByRole('link', { name: text('library.open', { title: records.audit.title }) })

/** Each page, and what stands on it once all is there. */
const pages = {
  library: { path: () => '/', ready: audit },
  history: { path: () => '/history', ready: () => page.getByText(text('history.empty')) },
  start: { path: () => '/start', ready: () => page.getByRole('button', { name: text('library.sample.open') }) },
  map: { path: () => `/audit/${records.audit.id}`, ready: () => page.getByRole('figure') },
  evidence: {
    path: () => `/audit/${records.audit.id}?touchpoint=${touchpointNamed(records, 'Pricing')}`,
    ready: () => page.getByRole('dialog'),
  },
}

const pageNames = ['library', 'history', 'start', 'map'] as const

async function showSite({ path, ready }: typeof pages[keyof typeof pages]) {
  await router.push(path())
  const site = await showOnSite(App, { global: { plugins: [router] } })
  // It has its place in the site's page by this name.
  site.element.parentElement!.id = 'app'
  await expect.element(ready()).toBeVisible()
  await document.fonts.ready
}

/** What can be pressed and, wherever it is brought into view, something else lies over. */
function coveredControls(root: ParentNode = document): string[] {
  const controls = root.querySelectorAll('a[href], button, input, select, summary, [role=button]')
  return Array.from(controls).filter(isCovered).map(({ outerHTML }) => outerHTML.slice(0, 120))
}

function isCovered(control: Element): boolean {
  control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  const { x, y, width, height } = control.getBoundingClientRect()
  const hit = document.elementFromPoint(x + width / 2, y + height / 2)
  return !control.contains(hit) && !hit?.closest('label')?.contains(control)
}

/** Where all that can be pressed is, so that nothing moves. */
function places(): string[] {
  return Array.from(document.querySelectorAll('main button, main a[href]'), element =>
    JSON.stringify(element.getBoundingClientRect()))
}

beforeEach(async () => {
  localStorage.clear()
  records = await springRound()
  await storeRecords(records)
})

describe.each(sizes)('in a window of %i by %i', (width, height) => {
  beforeEach(() => page.viewport(width, height))

  it.each(pageNames)('a message lies over nothing that can be pressed: %s', async (name) => {
    await showSite(pages[name])
    const before = places()
    for (const [message, show] of Object.entries(messages)) {
      show()
      await expect.element(page.getByRole('contentinfo')).toBeVisible()
      window.scrollTo(0, 0)
      expect(places(), message).toEqual(before)
      expect(coveredControls(), message).toEqual([])
    }
  })
})

describe('a message beside what is open', () => {
  it.each(sizes)('can be pressed while the evidence is open, which stays open, %i by %i', async (width, height) => {
    await page.viewport(width, height)
    await showSite(pages.evidence)
    const drawer = pages.evidence.ready()
    let undone = 0
    useToasts(siteState()).show({ text: long, undo: async () => void undone++ })
    await expect.element(page.getByText(long.trim())).toBeVisible()
    expect(coveredControls(drawer.element())).toEqual([])
    await page.getByRole('button', { name: text('common.action.undo') }).click()
    expect(undone).toBe(1)
    await expect.element(drawer).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(drawer).not.toBeInTheDocument()
  })
})
