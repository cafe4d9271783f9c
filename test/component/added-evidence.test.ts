import type { Draft } from '../../core/database/drafts/draft.ts'
import type { EvidenceInWords } from '../../core/journey/evidence.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { quoteOf } from '../../extension/observe/quote-of.ts'
import AddedEvidence from '../../extension/panel/observation/AddedEvidence.vue'
import { useWholeQuotes } from '../../extension/panel/observation/whole-quotes.ts'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

const quoted = 'From 9 a month. '.repeat(20)

const evidence: EvidenceInWords[] = [
  { kind: 'element', label: 'Buy now', selectors: [{ kind: 'css', value: '#prices .buy' }], box: null },
  { kind: 'quote', text: quoted, selectors: [] },
  { kind: 'element', label: '<b>Terms</b>', selectors: [], box: null },
]

const draft: Draft = {
  id: newId(),
  observationId: null,
  auditId: null,
  createdAt: '2026-11-29T10:00:00.000Z',
  page: null,
  context: { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null },
  touchpointId: null,
  ratings: [],
  note: '',
  marks: [],
  pictures: [],
  evidence,
}

async function show(language: typeof languages[number] = 'en', added = evidence) {
  const shown = { ...draft, evidence: added }
  await createDatabase().drafts.put(shown)
  return showInPanel(AddedEvidence, { props: { draft: shown } }, language)
}

const stored = async () => (await createDatabase().drafts.get(draft.id))!.evidence

afterEach(() => createDatabase().drafts.clear())

describe('what was added beside screenshots', () => {
  it('is listed as it was written, and no page is let in by its name', async () => {
    await show()
    const items = page.getByRole('listitem').elements().map(({ textContent }) => textContent.trim())
    expect(items).toEqual(['Element: Buy now', quoted.trim(), 'Element: <b>Terms</b>'])
  })

  it('can be taken out one by one, by keyboard too, and be brought back', async () => {
    await show()
    const name = text('panel.evidence.remove', { what: text('common.evidence.element', { label: 'Buy now' }) })
    page.getByRole('button', { name, exact: true }).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(stored).toEqual(evidence.slice(1))
    await expect.poll(() => useToasts().toast?.text).toContain('Buy now')
    await useToasts().toast!.undo!()
    expect(await stored()).toEqual(evidence)
  })

  it('says what is private and was left out of a quote, of which each part can be kept', async () => {
    const mail = 'ann@shop.example'
    const words = `Write to ${mail} or call +49 30 901820.`
    const whole = { text: words, anchors: { css: 'p', exact: words, prefix: '', suffix: '', start: 0, end: 40 } }
    const quote = quoteOf(whole)
    const shown = await show('en', [quote])
    useWholeQuotes().set(quote, { ...whole, kept: [] })
    await shown.setProps({ draft: { ...draft, evidence: [{ ...quote }] } } as never)
    const keep = text('words.leftOut.keep', { what: text('common.redaction.kind.email') })
    await page.getByRole('button', { name: keep }).click()
    await expect.poll(stored).toMatchObject([{ text: `Write to ${mail} or call […].` }])
  })

  it.each(languages)('is in order: %s', async (language) => {
    await show(language)
    expect(await complaints()).toEqual([])
  })
})
