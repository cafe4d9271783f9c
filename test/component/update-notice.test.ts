import type { Language } from '../../core/journey/localised-text.ts'
import type { Imports } from '../../site/imports/use-imports.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { languages } from '../../core/journey/localised-text.ts'
import UpdateNotice from '../../site/app/UpdateNotice.vue'
import { provideImports, useImports } from '../../site/imports/use-imports.ts'
import { isUpdateReady } from '../../site/offline/update.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

/** Shows the notice as the site does, and gives the queue of files beside it. */
async function showNotice(language: Language = 'en'): Promise<Imports> {
  let imports: Imports
  const Beside = defineComponent({
    setup() {
      imports = useImports()
      return () => h(UpdateNotice)
    },
  })
  const Site = defineComponent({
    setup() {
      provideImports()
      return () => h(Beside)
    },
  })
  await showOnSite(Site, {}, language)
  return imports!
}

const reload = () => page.getByRole('button', { name: text('site.update.reload') })

describe('the notice of a newer Kairos', () => {
  beforeEach(() => {
    isUpdateReady.value = false
  })

  it('is not there while there is none', async () => {
    await showNotice()
    await expect.element(reload()).not.toBeInTheDocument()
  })

  it.each(languages)('is in words and leaves axe nothing to find, %s', async (language) => {
    isUpdateReady.value = true
    await showNotice(language)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('can be put off', async () => {
    isUpdateReady.value = true
    await showNotice()
    await page.getByRole('button', { name: text('site.update.later') }).click()
    await expect.element(reload()).not.toBeInTheDocument()
  })

  it('lets nobody reload while files are being read and decided on', async () => {
    isUpdateReady.value = true
    const imports = await showNotice()
    const read = imports.read([new File(['no package'], 'spring.kairos')])
    await expect.element(reload()).toBeDisabled()
    await expect.element(page.getByText(text('site.update.reading'))).toBeVisible()
    await expect.poll(() => imports.preview.value).toHaveLength(1)
    await expect.element(reload()).toBeDisabled()
    imports.cancel()
    await read
    await expect.element(reload()).toBeEnabled()
    await expect.element(page.getByText(text('site.update.ready'))).toBeVisible()
  })
})
