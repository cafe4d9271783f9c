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

const entryOf = (id: string, within: Pick<typeof page, 'getByRole'> = page) =>
  within
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: text(`metrics.name.${id}`), exact: true }) })

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
      for (const part of [
        text(`metrics.unit.${unit}`),
        text(`metrics.direction.${direction}`),
        ...text(formula).split('\n'),
      ])
        expect(shown).toContain(part)
    }
  })

  it('shows the scales of a question, what counts as satisfied, and which end is good where that differs', async () => {
    await visit()
    expect(entryOf('nps').element().textContent).toContain('0–10')
    expect(entryOf('csat').element().textContent).toContain(
      text('metrics.scale.satisfied', { range: '1–5', satisfied: '4–5' }),
    )
    expect(entryOf('csat').element().textContent).toContain(
      text('metrics.scale.satisfied', { range: '0–2', satisfied: '2' }),
    )
    expect(entryOf('csat-mean').element().textContent).not.toContain('4–5')
    expect(entryOf('ces').element().textContent).toContain(
      text('metrics.scale.directed', { range: '1–5', direction: text('metrics.direction.low-is-good') }),
    )
    expect(entryOf('churn').getByText(text('metrics.scale.title')).elements()).toEqual([])
  })

  it('says of every reason what is missing or wrong', async () => {
    await visit()
    const shown = page
      .getByRole('region', { name: text('metrics.missing.title') })
      .getByRole('listitem')
      .elements()
      .map(({ textContent }) => textContent.trim())
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
