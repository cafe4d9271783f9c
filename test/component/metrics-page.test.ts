import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { RouterView } from 'vue-router'
import { languages } from '../../core/journey/localised-text.ts'
import { metrics } from '../../core/metrics/catalogue.ts'
import { reasonKinds, reasonsOfKind } from '../../core/reasons/no-figure.ts'
import { router } from '../../site/app/router.ts'
import { speech } from '../../site/language/speech.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

/** Opens the page by its address, so that its texts come as they do for a visitor. */
async function visit(language: typeof languages[number] = 'en') {
  await speech.setLanguage(language)
  await router.push('/metrics')
  await showOnSite(RouterView, { global: { plugins: [router] } }, language)
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
}

function entryOf(id: string, within: Pick<typeof page, 'getByRole'> = page) {
  const heading = page.getByRole('heading', { name: text(`metrics.name.${id}`), exact: true })
  return within.getByRole('listitem').filter({ has: heading })
}

describe('the page on how figures are counted', () => {
  it('has the title that its links have', async () => {
    await visit()
    await expect.element(page.getByRole('heading', { level: 1, name: text('library.metrics') })).toBeVisible()
    expect(document.title).toBe(text('common.page.title', { title: text('library.metrics') }))
  })

  it('shows every metric under its level, with its unit, its good end and its formula', async () => {
    await visit()
    for (const { id, level, unit, direction, formula } of metrics) {
      const region = page.getByRole('region', { name: text(`metrics.level.${level}`) })
      const shown = entryOf(id, region).element().textContent
      const parts = [text(`metrics.unit.${unit}`), text(`metrics.direction.${direction}`), ...text(formula).split('\n')]
      for (const part of parts)
        expect(shown).toContain(part)
    }
  })

  it('shows the scales of a question, what counts as satisfied, and which end is good where that differs', async () => {
    await visit()
    const shown = (id: string) => entryOf(id).element().textContent
    const satisfied = (range: string, satisfied: string) => text('metrics.scale.satisfied', { range, satisfied })
    const lowIsGood = text('metrics.direction.low-is-good')
    expect(shown('nps')).toContain('0–10')
    expect(shown('csat')).toContain(satisfied('1–5', '4–5'))
    expect(shown('csat')).toContain(satisfied('0–2', '2'))
    expect(shown('csat-mean')).not.toContain('4–5')
    expect(shown('ces')).toContain(text('metrics.scale.directed', { range: '1–5', direction: lowIsGood }))
    expect(entryOf('churn').getByText(text('metrics.scale.title')).elements()).toEqual([])
  })

  it('says of every reason what is missing or wrong', async () => {
    await visit()
    const region = page.getByRole('region', { name: text('metrics.missing.title') })
    const shown = region.getByRole('listitem').elements().map(({ textContent }) => textContent.trim())
    expect(shown).toEqual(reasonKinds.flatMap(reasonsOfKind).map(reason => text(`metrics.reason.${reason}`)))
  })

  it('stays in words where the language is changed on it', async () => {
    await visit()
    await speech.setLanguage('zh-TW')
    await expect.element(page.getByText('淨推薦值 (NPS)')).toBeVisible()
    expect(rawText(document.body)).toEqual([])
  })

  it.each(languages)('is in words and leaves axe nothing to find, %s', async (language) => {
    await visit(language)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })
})
