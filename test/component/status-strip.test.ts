import type { Language } from '../../core/journey/localised-text.ts'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useStoreTrouble } from '../../core/screen/store-trouble.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import StatusStrip from '../../site/app/StatusStrip.vue'
import { useImports } from '../../site/imports/imports.ts'
import { useReload } from '../../site/offline/reload.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite, siteState } from './support/site.ts'
import { text } from './support/texts.ts'

const show = (language?: Language) => showOnSite(StatusStrip, {}, language)
const reload = () => page.getByRole('button', { name: text('common.action.reload'), exact: true })

/** Shows the messages while a newer Kairos is ready. */
async function showUpdate(language?: Language) {
  useReload(siteState()).isUpdateReady = true
  await show(language)
}

describe('the message of a newer Kairos', () => {
  it('is not there while there is none', async () => {
    await show()
    await expect.element(reload()).not.toBeInTheDocument()
  })

  it.each(languages)('is in words and leaves axe nothing to find, %s', async (language) => {
    await showUpdate(language)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('can be put off', async () => {
    await showUpdate()
    await page.getByRole('button', { name: text('site.update.later') }).click()
    await expect.element(reload()).not.toBeInTheDocument()
  })

  it('lets nobody reload while files are being read and decided on', async () => {
    await showUpdate()
    const imports = useImports(siteState())
    const read = imports.read([new File(['no package'], 'spring.kairos')])
    await expect.element(reload()).toBeDisabled()
    await expect.element(page.getByText(text('site.update.reading'))).toBeVisible()
    await expect.poll(() => imports.activity.kind).toBe('asking')
    await expect.element(reload()).toBeDisabled()
    imports.cancel()
    await read
    await expect.element(reload()).toBeEnabled()
    await expect.element(page.getByText(text('site.update.ready'))).toBeVisible()
  })
})

describe('the message of what is amiss', () => {
  it.each(languages)('says that a newer Kairos has the store, and leaves axe nothing to find, %s', async (language) => {
    await show(language)
    useStoreTrouble(siteState()).trouble = { kind: 'store-upgraded' }
    await expect.element(page.getByRole('alert')).not.toBeEmptyDOMElement()
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('says what the browser says of what did not work, until it is closed', async () => {
    await show()
    useFailures(siteState()).report(new Error('Out of order.'))
    await expect.element(page.getByText('Out of order.', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: text('common.action.close') }).click()
    await expect.element(page.getByText('Out of order.', { exact: false })).not.toBeInTheDocument()
  })

  it('comes before the offer of a newer Kairos', async () => {
    await showUpdate()
    useReload(siteState()).isIncomplete = true
    await expect.element(page.getByText(text('site.reload.incomplete'))).toBeVisible()
    await expect.element(reload()).not.toBeInTheDocument()
  })
})

describe('the message of something done', () => {
  it('offers the way back once, and says where that fails', async () => {
    await show()
    let undone = 0
    useToasts(siteState()).show({ text: 'Deleted', undo: async () => {
      undone++
      throw new Error('Gone.')
    } })
    await page.getByRole('button', { name: text('common.action.undo') }).click()
    await expect.element(page.getByText('Gone.', { exact: false })).toBeVisible()
    await expect.element(page.getByText('Deleted')).not.toBeInTheDocument()
    expect(undone).toBe(1)
  })
})
