import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import LatestToast from '../../core/screen/LatestToast.vue'
import { useToasts } from '../../core/screen/toasts.ts'
import { speech } from '../../site/language/speech.ts'
import { showOnSite, siteState } from './support/site.ts'

it('a message in one language is not shown on in another', async () => {
  await showOnSite(LatestToast, {})
  const toasts = useToasts(siteState())
  toasts.show({ text: 'Renamed' })
  await expect.element(page.getByText('Renamed')).toBeVisible()
  await speech.setLanguage('zh-TW')
  await expect.poll(() => toasts.toast).toBeNull()
})
