import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Verbatim } from '../../core/journey/verbatim.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import EvidenceDrawer from '../../site/evidence/EvidenceDrawer.vue'
import { speech } from '../../site/language/speech.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { scoredMap, touchpointNamed } from './support/spring-map.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeEach(async () => {
  records = await springRound()
})

/** Words that were found at a touchpoint, one minute after those before. */
function say(touchpoint: string, other: Partial<Verbatim> = {}): Verbatim {
  const at = `2026-05-21T10:0${records.verbatims.length}:00.000Z`
  const verbatim: Verbatim = {
    id: newId(),
    revision: 1,
    updatedAt: at,
    auditId: records.audit.id,
    touchpointId: touchpointNamed(records, touchpoint),
    text: 'I could not find the price.',
    rating: { value: 2.5, of: 5 },
    saidAt: '2026-03',
    page: { address: 'https://reviews.example/shop', title: 'Reviews of Shop' },
    selectors: [],
    language: 'en',
    source: 'found-by-staff',
    auditorId: records.auditors[0]!.id,
    foundAt: at,
    ...other,
  }
  records = { ...records, verbatims: [...records.verbatims, verbatim] }
  return verbatim
}

async function showDrawer(touchpoint: string, language: typeof languages[number] = 'en') {
  await speech.setLanguage(language)
  await speech.needTexts('map')
  const { audit, candidates } = scoredMap(records, language)
  const none = { answers: [], drivers: null, themes: null, matching: null }
  const props = { touchpointId: touchpointNamed(records, touchpoint), audit, records, candidates, ...none }
  await showOnSite(EvidenceDrawer, { props }, language)
  await expect.element(page.getByRole('dialog')).toBeVisible()
}

const section = page.getByRole('region', { name: text('common.verbatim.heading') })

describe('the customers’ words of a touchpoint', () => {
  it('stand with stars, when, where and by whom they were found, and that they are no sample', async () => {
    say('Pricing')
    await showDrawer('Pricing')
    await expect.element(section.getByText('I could not find the price.')).toBeVisible()
    await expect.element(section.getByRole('img', { name: text('common.verbatim.stars', { value: 2.5, of: 5 }) }))
      .toBeVisible()
    for (const told of ['March 2026', 'Reviews of Shop', 'Ade Bello', text('common.verbatim.noSample')])
      await expect.element(section.getByText(told, { exact: false })).toBeVisible()
    await expect.element(section.getByRole('link')).toHaveAttribute('href', 'https://reviews.example/shop')
  })

  it('say nothing of stars and date that nobody knows', async () => {
    say('Pricing', { rating: null, saidAt: null })
    await showDrawer('Pricing')
    await expect.element(section.getByText('I could not find the price.')).toBeVisible()
    expect(section.getByRole('img').elements()).toEqual([])
    expect(section.element().querySelector('time')).toBeNull()
  })

  it('are text, whatever a file has in them', async () => {
    say('Pricing', { text: '<img src=x onerror="document.title=\'run\'"><b>bold</b>' })
    await showDrawer('Pricing')
    await expect.element(section.getByText('<b>bold</b>', { exact: false })).toBeVisible()
    expect(section.element().querySelector('b')).toBeNull()
    expect(document.title).not.toBe('run')
  })

  it('are those of this touchpoint alone, of many three at first, the latest find first', async () => {
    for (const words of ['One', 'Two', 'Three', 'Four', 'Five'])
      say('Pricing', { text: words })
    say('FAQ', { text: 'Elsewhere' })
    await showDrawer('Pricing')
    const shown = () =>
      [...section.element().querySelectorAll('blockquote')].map(({ textContent }) => textContent.trim())
    expect(shown()).toEqual(['Five', 'Four', 'Three'])
    await section.getByRole('button').click()
    await expect.poll(shown).toEqual(['Five', 'Four', 'Three', 'Two', 'One'])
  })

  it('are shown where nobody observed anything', async () => {
    records = { ...records, observations: [] }
    say('Pricing')
    await showDrawer('Pricing')
    await expect.element(section.getByText('I could not find the price.')).toBeVisible()
    expect(page.getByRole('article').elements()).toEqual([])
  })

  it('are no section where there are none', async () => {
    say('FAQ')
    await showDrawer('Pricing')
    expect(section.elements()).toEqual([])
  })

  it.each(languages)('have all their words and can be read by everybody: %s', async (language) => {
    say('Pricing')
    await showDrawer('Pricing', language)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })
})
