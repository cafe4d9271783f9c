import type { FindingCounts } from '../../core/locales/count-findings.ts'
import type { BackupState } from '../../extension/panel/backup/backup-state.ts'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import BackupLine from '../../extension/panel/backup/BackupLine.vue'
import BackupMenu from '../../extension/panel/backup/BackupMenu.vue'
import BackupNotice from '../../extension/panel/backup/BackupNotice.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { rawText } from './support/raw-text.ts'
import { text } from './support/texts.ts'

const folder = 'Team audits'
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

interface ShownLine {
  state: BackupState & { kind: 'behind' | 'copied' | 'copying' | 'cancelled' }
  uncopied: FindingCounts
  words: string
}

/** Each with a copy of two minutes ago, and some of the findings that the folder lacks. */
const lines: ShownLine[] = [
  { state: { kind: 'copied' }, uncopied: { observations: 0 }, words: 'Copied 2 minutes ago to “Team audits”' },
  { state: { kind: 'behind' }, uncopied: { observations: 3 }, words: '3 observations on the way to “Team audits”' },
  {
    state: { kind: 'behind' },
    uncopied: { observations: 0, verbatims: 2 },
    words: '2 verbatims on the way to “Team audits”',
  },
  { state: { kind: 'behind' }, uncopied: { observations: 0 }, words: 'Last copied 2 minutes ago to “Team audits”' },
  {
    state: { kind: 'copying', progress: { done: 12, total: 40 } },
    uncopied: { observations: 40 },
    words: 'Copying to “Team audits”',
  },
  { state: { kind: 'cancelled' }, uncopied: { observations: 28 }, words: 'Cancelled, not up to date: “Team audits”' },
]
const notices: (BackupState & { kind: 'waiting' | 'trouble' })[] = [
  { kind: 'waiting' },
  { kind: 'trouble', trouble: 'gone', detail: 'A requested file or directory could not be found.' },
  { kind: 'trouble', trouble: 'full', detail: 'The operation failed.' },
  { kind: 'trouble', trouble: 'read-only', detail: 'The state of the underlying filesystem.' },
  { kind: 'trouble', trouble: 'denied', detail: '' },
  { kind: 'trouble', trouble: 'failed', detail: '<b>Failed to perform Safe Browsing check.</b>' },
]

type Language = typeof languages[number]

const slots = { default: BackupMenu }

function showLine({ state, uncopied }: Omit<ShownLine, 'words'>, language?: Language, copiedAt = minutesAgo(2)) {
  const props = { state, folder, uncopied, copiedAt }
  return showInPanel(BackupLine, { props, slots }, language)
}

function showTrouble(state: typeof notices[number], language?: Language, isTrying = false) {
  const props = { state, folder, uncopied: { observations: 2 }, isTrying }
  return showInPanel(BackupNotice, { props, slots }, language)
}

async function expectSound(): Promise<void> {
  expect(rawText(document.body)).toEqual([])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth)
  expect(await complaints()).toEqual([])
}

describe('the line that says how the copy stands', () => {
  it.each(lines)('is there for $state.kind: $words', async ({ words, ...line }) => {
    await showLine(line)
    await expect.element(page.getByText(words, { exact: true })).toBeVisible()
  })

  it('says just now also where the clock was set back since', async () => {
    await showLine(lines[0]!, 'en', minutesAgo(-600))
    await expect.element(page.getByText('Copied just now to “Team audits”')).toBeVisible()
  })

  describe.each(lines)('for $state.kind: $words', (line) => {
    it.each(languages)('can be read by everybody in a narrow panel, %s', async (language) => {
      await page.viewport(230, 600)
      await showLine(line, language)
      await expectSound()
    })
  })

  it('shows how far a copy is, which can be cancelled and gone on with', async () => {
    const line = await showLine(lines[4]!)
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '12')
    await page.getByRole('button', { name: text('common.action.cancel') }).click()
    expect(line.emitted('cancel')).toHaveLength(1)
    await line.setProps({ state: { kind: 'cancelled' } } as never)
    await page.getByRole('button', { name: text('backup.copyNow') }).click()
    expect(line.emitted('copy')).toHaveLength(1)
  })
})

describe('the message that copies wait or cannot be made', () => {
  describe.each(notices)('$kind $trouble', (state) => {
    it.each(languages)('says what happened, what is safe and what to do, %s', async (language) => {
      await page.viewport(230, 600)
      await showTrouble(state, language)
      expect(page.getByRole('heading').element().textContent).toContain(folder)
      await expectSound()
    })
  })

  it('counts what the folder lacks, and quotes the browser as text', async () => {
    await showTrouble(notices[5]!)
    await expect.element(page.getByText('Not in the folder yet: 2 observations.', { exact: false })).toBeVisible()
    await expect.element(page.getByText('<b>Failed', { exact: false })).toBeVisible()
  })

  it('is an alert only where something is amiss', async () => {
    await showTrouble({ kind: 'waiting' })
    expect(page.getByRole('alert').elements()).toEqual([])
    await showTrouble(notices[1]!)
    expect(page.getByRole('alert').elements()).toHaveLength(1)
  })

  it('has one button to go on, which says while that is tried', async () => {
    const notice = await showTrouble(notices[1]!)
    await page.getByRole('button', { name: text('backup.again') }).click()
    expect(notice.emitted('goOn')).toHaveLength(1)
    await notice.setProps({ isTrying: true } as never)
    await expect.element(page.getByRole('button', { name: text('backup.trying') })).toBeVisible()
  })
})

describe('what else can be done', () => {
  it('is another folder, which gets everything anew, or no copies any more', async () => {
    const menu = await showInPanel(BackupMenu, {})
    for (const [name, event] of [['Another folder… (all is copied anew)', 'another'], [text('backup.stop'), 'stop']]) {
      await page.getByRole('button', { name: text('backup.menu') }).click()
      await page.getByRole('menuitem', { name, exact: true }).click()
      expect(menu.emitted(event!)).toHaveLength(1)
    }
  })
})
