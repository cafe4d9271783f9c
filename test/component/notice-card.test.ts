import type { CaptureState } from '../../extension/capture/capture-state.ts'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { h } from 'vue'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { captureStateSchema } from '../../extension/capture/capture-state.ts'
import { captureNotice, clockNotice, lossNotice, storeNotice } from '../../extension/panel/ground/notices/notice.ts'
import NoticeCard from '../../extension/screen/NoticeCard.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { rawText } from './support/raw-text.ts'
import { text } from './support/texts.ts'

const states: CaptureState[] = [
  { kind: 'refused', address: 'chrome://settings/' },
  { kind: 'refused', address: null },
  { kind: 'address-too-long' },
  { kind: 'captured', draftId: newId(), serial: newId(), cutAt: 20_000 },
  { kind: 'page-changed' },
  { kind: 'no-permission' },
  { kind: 'no-access', areFilesAllowed: true },
  { kind: 'no-access', areFilesAllowed: false },
  { kind: 'moved' },
  { kind: 'no-picture' },
  { kind: 'interrupted' },
  { kind: 'unsteady' },
  { kind: 'storage-full' },
  { kind: 'store-newer' },
  { kind: 'store-unavailable', detail: 'Internal error opening backing store.' },
  { kind: 'failed', detail: '<b>image readback failed</b>' },
]
const untold = ['capturing', 'cancelled']

async function showNotice(state: CaptureState, language?: typeof languages[number]) {
  return showInPanel(NoticeCard, { props: { notice: captureNotice(state, 'Alt+Shift+J')! } }, language)
}

describe('the message about a capture', () => {
  it('is there for every state but those that went well, or were called off', () => {
    const kinds = captureStateSchema.options.map(option => option.entries.kind.literal)
    expect(new Set(states.map(({ kind }) => kind))).toEqual(new Set(kinds.filter(kind => !untold.includes(kind))))
    expect(captureNotice({ kind: 'capturing', pictureId: newId() }, '')).toBeNull()
    expect(captureNotice({ kind: 'captured', draftId: newId(), serial: newId() }, '')).toBeNull()
    expect(captureNotice({ kind: 'cancelled' }, '')).toBeNull()
  })

  describe.each(states)('$kind $address', (state) => {
    it.each(languages)('has a heading and a text with all its values, %s', async (language) => {
      await showNotice(state, language)
      await expect.element(page.getByRole('alert').getByRole('heading')).toBeVisible()
      expect(page.getByRole('alert').getByRole('paragraph').element().textContent.trim()).not.toBe('')
      expect(rawText(document.body)).toEqual([])
    })

    it.each(languages)('leaves axe nothing to find, %s', async (language) => {
      await showNotice(state, language)
      expect(await complaints()).toEqual([])
    })
  })

  it('names the keys to press, the address that was refused, and what the browser said', async () => {
    await showNotice({ kind: 'no-permission' })
    await expect.element(page.getByText('Alt+Shift+J', { exact: false })).toBeVisible()
    await showNotice({ kind: 'refused', address: 'chrome://settings/' })
    await expect.element(page.getByText('chrome://settings/', { exact: false })).toBeVisible()
    await showNotice({ kind: 'failed', detail: '<b>image readback failed</b>' })
    await expect.element(page.getByText('<b>image readback failed</b>', { exact: false })).toBeVisible()
  })

  const naming = ['no-permission', 'no-picture', 'interrupted'] as const
  it.each(naming)('names no keys where they were cleared: %s', async (kind) => {
    const notice = captureNotice({ kind }, '')!
    await showInPanel(NoticeCard, { props: { notice } })
    await expect.element(page.getByRole('alert').getByText('Kairos button', { exact: false })).toBeVisible()
    expect(page.getByRole('alert').element().textContent).not.toMatch(/Press|keys/)
  })

  it('names the switch that lets files in, only where it is off', async () => {
    await showNotice({ kind: 'no-access', areFilesAllowed: false })
    await expect.element(page.getByText('Allow access to file URLs', { exact: false })).toBeVisible()
    expect(captureNotice({ kind: 'no-access', areFilesAllowed: true }, '')!.text).toBe('panel.notice.noAccessText')
  })

  it('quotes the beginning of a long address, and lets nothing stick out of a narrow panel', async () => {
    await page.viewport(230, 600)
    await showNotice({ kind: 'refused', address: `data:text/html,${'x'.repeat(100_000)}` })
    await expect.element(page.getByText('data:text/html,xxx', { exact: false })).toBeVisible()
    expect(page.getByRole('alert').element().textContent.length).toBeLessThan(400)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(230)
  })

  it('is no alert where it only says what would be good to do, and offers that', async () => {
    const notice = { title: 'backup.reminder.title', text: 'backup.reminder.text', values: { n: '20' } }
    const slots = { default: () => h('button', 'Export') }
    await showInPanel(NoticeCard, { props: { notice, isCalm: true }, slots })
    await expect.element(page.getByRole('note').getByText('20 observations', { exact: false })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Export' })).toBeVisible()
    expect(page.getByRole('alert').elements()).toEqual([])
    expect(await complaints()).toEqual([])
  })

  it('can be dismissed', async () => {
    const card = await showNotice({ kind: 'moved' })
    await page.getByRole('button', { name: text('common.action.close') }).click()
    expect(card.emitted('dismiss')).toHaveLength(1)
  })
})

describe('the message about a clock', () => {
  it('is there where no time that Kairos keeps is as early or as late', () => {
    const told = ['1999-12-31T12:00:00.000Z', '2000-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z', '2101-06-01']
      .map(moment => clockNotice(Date.parse(moment)) !== null)
    expect(told).toEqual([true, false, false, true])
  })

  it.each(languages)('says what the clock says and what is kept in its place, %s', async (language) => {
    await showInPanel(NoticeCard, { props: { notice: clockNotice(Date.parse('1999-06-01'))! } }, language)
    await expect.element(page.getByRole('alert').getByRole('heading')).toBeVisible()
    expect(page.getByRole('alert').element().textContent).toMatch(/1999.*2000.*2099.*2000/s)
    expect(rawText(document.body)).toEqual([])
  })
})

describe('the message about a store that takes nothing', () => {
  const full = { kind: 'storage-full' } as const

  it.each([
    ['disk', /kept apart on the disk/],
    ['memory', /until you close the browser/],
    ['screen', /on this screen alone/],
  ] as const)('promises what is typed where it is, %s, and does not go by a click', async (place, promise) => {
    const notice = storeNotice(full, { draftId: newId(), failure: full, place })!
    await showInPanel(NoticeCard, { props: { notice, isLasting: true } })
    await expect.element(page.getByText(promise)).toBeVisible()
    expect(page.getByRole('button').elements()).toEqual([])
    expect(rawText(document.body)).toEqual([])
  })

  it('is why it is away, where nothing was typed', () => {
    expect(storeNotice(full, null)?.text).toBe('common.failure.storage-full.text')
    expect(storeNotice(null, null)).toBeNull()
  })
})

describe('the message about a store that was lost', () => {
  it.each(languages)('names the file or folder to open, or says that there is none, %s', async (language) => {
    const file = { name: 'mei.kairos', when: '19 May 2026, 14:05', isFolder: false }
    const folder = { ...file, name: 'Team audits', isFolder: true }
    for (const [lastFile, expected] of [[file, 'mei.kairos'], [folder, 'Team audits'], [null, 'Kairos']] as const) {
      const notice = lossNotice('What there was.', lastFile)
      const card = await showInPanel(NoticeCard, { props: { notice } }, language)
      expect(card.text()).toContain(expected)
      expect(card.text()).toContain('What there was.')
      expect(rawText(document.body)).toEqual([])
      card.unmount()
    }
  })
})
