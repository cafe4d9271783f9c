import type { FileOutcome } from '../../core/package/import/import-report.ts'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import ImportPreview from '../../site/imports/ImportPreview.vue'
import { useImports } from '../../site/imports/imports.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite, siteState } from './support/site.ts'
import { text } from './support/texts.ts'

const counts = {
  added: 0,
  updated: 0,
  same: 3,
  localIsNewer: 0,
  deletedLocally: 0,
  conflictKeptLocal: 0,
  conflictTookIncoming: 0,
  deleted: 0,
}
const found = { observations: 3, verbatims: 0, screenshots: 0 }
const contents = { written: null, miscounts: [], audits: [], auditors: [], ...found }
const nothingNew = {
  contents,
  counts,
  observations: 0,
  verbatims: 0,
  screenshots: 0,
  betterPictures: 0,
  conflicts: [],
  names: {},
  losing: 0,
  problems: [],
  oddities: [],
  effects: { unasked: 0, asked: 0, moved: 0, otherAuditor: 0 },
  entry: null,
}
const known: FileOutcome = { name: 'known.kairos', bytes: 1000, result: { ok: true, value: nothingNew } }
const locked: FileOutcome = { name: 'locked.kairos', bytes: 1000, result: { ok: false, error: { kind: 'locked' } } }

async function show(preview: FileOutcome[], language?: typeof languages[number], isStoreChanged = false) {
  await showOnSite(ImportPreview, { props: { preview, isStoreChanged } }, language)
}

describe('a preview', () => {
  it.each(languages)('is in words and leaves axe nothing to find, %s', async (language) => {
    await show([known, locked], language)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('says where there is nothing to import', async () => {
    await show([known])
    await expect.element(page.getByText(text('imports.preview.nothing'))).toBeVisible()
  })

  it.each(languages)('says which sources come without answers, and sets none of them aside, %s', async (language) => {
    const reason = 'answers-damaged' as const
    const problems = [{ type: 'source' as const, id: null, index: 0, reason, detail: 'Survey of spring' }]
    await show([{ ...known, result: { ok: true, value: { ...nothingNew, problems } } }], language)
    document.querySelector('details')!.open = true
    await expect.element(page.getByRole('listitem').filter({ hasText: 'Survey of spring' })).toBeVisible()
    expect(page.getByText(text('imports.outcome.refused'), { exact: true }).query()).toBeNull()
    expect(rawText(document.body)).toEqual([])
  })

  it.each(languages)('says what a file lacks that it says it holds, %s', async (language) => {
    const miscounts = [{ type: 'observation' as const, stated: 3, found: 0 }]
    const short = { ...nothingNew, contents: { ...contents, miscounts } }
    await show([{ ...known, result: { ok: true, value: short } }], language)
    const [shown] = document.querySelectorAll('td p.flex.gap-2')
    expect(shown?.textContent).toMatch(/3.*0|0.*3/)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it.each(languages)('says what becomes of what is here, %s', async (language) => {
    const effects = { unasked: 3, asked: 0, moved: 0, otherAuditor: 5 }
    await show([{ ...known, result: { ok: true, value: { ...nothingNew, effects } } }], language)
    const [shown] = document.querySelectorAll('td p.flex.gap-2')
    expect(shown?.textContent).toMatch(/3.*5/)
    expect(shown?.textContent).not.toContain('0')
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('does not say so of what is locked', async () => {
    await show([known, locked])
    await expect.element(page.getByLabelText(text('imports.unlock.label'))).toBeVisible()
    await expect.element(page.getByText(text('imports.preview.nothing'))).not.toBeInTheDocument()
  })
})

const useful: FileOutcome = {
  ...known,
  result: { ok: true, value: { ...nothingNew, counts: { ...counts, added: 2 } } },
}
const question = () => page.getByRole('alertdialog')

describe('escape in a preview', () => {
  it.each(languages)('asks before what was read is given up, in words, %s', async (language) => {
    await show([useful, locked], language)
    await userEvent.keyboard('{Escape}')
    await expect.element(question()).toBeVisible()
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('asks, and once more leaves all as it was', async () => {
    await show([useful])
    const cancelled = vi.spyOn(useImports(siteState()), 'cancel')
    await userEvent.keyboard('{Escape}')
    await expect.element(question()).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(question()).not.toBeInTheDocument()
    expect(cancelled).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    await page.getByRole('alertdialog').getByRole('button').last().click()
    expect(cancelled).toHaveBeenCalledOnce()
  })

  it('asks too while a file waits for its passphrase', async () => {
    await show([known, locked])
    await userEvent.keyboard('{Escape}')
    await expect.element(question()).toBeVisible()
  })

  it('does not ask where nothing would come in', async () => {
    await show([known])
    await userEvent.keyboard('{Escape}')
    await expect.element(question()).not.toBeInTheDocument()
  })
})

describe('a preview that is shown anew', () => {
  it.each(languages)('says why, %s', async (language) => {
    await show([useful], language, true)
    await expect.element(page.getByRole('alert')).not.toBeEmptyDOMElement()
    expect(rawText(document.body)).toEqual([])
  })
})
