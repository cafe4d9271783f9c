import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { computed } from 'vue'
import { languages } from '../../core/journey/localised-text.ts'
import RetakeLine from '../../extension/panel/observation/RetakeLine.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

const done: string[] = []
const retakeOf = (elsewhere: string, isFrontKnown = true) => ({
  position: computed(() => 2),
  elsewhere: computed(() => elsewhere),
  isFrontKnown: computed(() => isFrontKnown),
  start: () => {},
  takeNow: () => void done.push('taken'),
  cancel: () => void done.push('cancelled'),
})

const show = (elsewhere: string, isFrontKnown = true, language: typeof languages[number] = 'en') =>
  showInPanel(RetakeLine, { props: { retake: retakeOf(elsewhere, isFrontKnown), shortcut: 'Alt+Shift+J' } }, language)
const button = (key: string) => page.getByRole('button', { name: text(key), exact: true })

describe('a screenshot that waits to be retaken', () => {
  it('says which, and is taken of its own page or left', async () => {
    await show('')
    await expect.element(page.getByText(text('panel.retake.waiting', { n: 2 }))).toBeVisible()
    await button('panel.retake.now').click()
    await button('common.action.cancel').click()
    expect(done.splice(0)).toEqual(['taken', 'cancelled'])
  })

  it('names the page in front where that is another one, and takes it all the same', async () => {
    await show('https://shop.example/faq')
    const elsewhere = text('panel.retake.elsewhere', { address: 'shop.example/faq' })
    await expect.element(page.getByText(elsewhere)).toBeVisible()
    await button('panel.retake.anyway').click()
    expect(done.splice(0)).toEqual(['taken'])
  })

  it('offers only the keys where the browser does not tell what is in front', async () => {
    await show('', false)
    await expect.element(page.getByText(new RegExp(text('panel.retake.keys', { keys: 'Alt.Shift.J' })))).toBeVisible()
    expect(page.getByRole('button').elements()).toHaveLength(1)
  })

  it.each(languages)('leaves axe nothing to find, %s', async (language) => {
    await page.viewport(360, 600)
    await show('https://shop.example/faq?with=a-very-long-address', true, language)
    expect(await complaints()).toEqual([])
  })
})
