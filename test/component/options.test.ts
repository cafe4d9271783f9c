import type { RedactionRules } from '../../core/journey/redaction-rules.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { readRedactionRules } from '../../core/database/settings/redaction-rules.ts'
import { readSetting, writeSetting } from '../../core/database/settings/settings.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { standardRules } from '../../core/journey/redaction-rules.ts'
import { chooseFolder } from '../../extension/backup/chosen-folder.ts'
import DataSection from '../../extension/options/data/DataSection.vue'
import DeletionQuestion from '../../extension/options/data/DeletionQuestion.vue'
import FolderSection from '../../extension/options/FolderSection.vue'
import KeyList from '../../extension/options/KeyList.vue'
import LanguageSection from '../../extension/options/LanguageSection.vue'
import OptionsApp from '../../extension/options/OptionsApp.vue'
import RedactionSection from '../../extension/options/redaction/RedactionSection.vue'
import StoragePromise from '../../extension/options/storage/StoragePromise.vue'
import StorageSection from '../../extension/options/storage/StorageSection.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { showInOptions } from './support/options.ts'
import { rawText } from './support/raw-text.ts'
import { storeRecords } from './support/store-records.ts'
import { text } from './support/texts.ts'

const db = () => createDatabase()
const keepRules = (rules: RedactionRules) => writeSetting(db(), 'redactionRules', rules)
const button = (key: string, values = {}) => page.getByRole('button', { name: text(key, values), exact: true })
/** A folder of the browser's own, which needs no permission. */
const ownFolder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true })

beforeEach(async () => {
  await page.viewport(400, 900)
  await storeRecords(await springRound())
  await db().settings.clear()
})

async function expectSound(): Promise<void> {
  expect(rawText(document.body)).toEqual([])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth)
  expect(await complaints()).toEqual([])
}

describe('the page of options', () => {
  it.each(languages)('can be read by everybody, narrow and wide, in %s', async (language) => {
    await keepRules({ uncovered: ['phone', 'name'], words: ['Mei Lin', 'A very long name of a customer '.repeat(3)] })
    await chooseFolder(db(), await ownFolder())
    await showInOptions(OptionsApp, {}, language)
    await expect.element(page.getByRole('meter', { includeHidden: true })).toBeInTheDocument()
    for (const width of [360, 1200]) {
      await page.viewport(width, 900)
      await expectSound()
    }
  })

  it('has every section under a heading of its own', async () => {
    await showInOptions(OptionsApp)
    const headings = ['keys', 'redaction', 'folder', 'storage', 'data'].map(name => text(`options.${name}.heading`))
    for (const heading of [...headings, text('common.app.language')])
      await expect.element(page.getByRole('region', { name: heading, exact: true })).toBeVisible()
  })
})

describe('keys', () => {
  it('are those that the browser has, or said to be none', async () => {
    const commands = [{ name: 'capture', keys: 'Alt+Shift+J' }, { name: 'open', keys: '' }] as const
    const list = await showInOptions(KeyList, { props: { commands: [...commands] } })
    await expect.element(page.getByText('Alt+Shift+J')).toBeVisible()
    await expect.element(page.getByText(text('options.keys.none'), { exact: true })).toBeVisible()
    await expect.element(page.getByText(text('options.keys.lacking'))).toBeVisible()
    await list.setProps({ commands: [commands[0]] } as never)
    await expect.element(page.getByText(text('options.keys.hint'))).toBeVisible()
  })
})

describe('the language', () => {
  it('is kept for all pages of the extension', async () => {
    await showInOptions(LanguageSection)
    await page.getByRole('radio', { name: '繁體中文' }).click()
    await expect.poll(() => readSetting(db(), 'language')).toBe('zh-TW')
  })
})

describe('what is covered by itself', () => {
  const kind = (name: string) => page.getByRole('checkbox', { name: text(`options.redaction.kind.${name}`) })

  it('is everything at first, passwords for good', async () => {
    await showInOptions(RedactionSection)
    for (const box of page.getByRole('checkbox').elements())
      expect(box).toBeChecked()
    await expect.element(page.getByRole('checkbox', { name: text('options.redaction.password') })).toBeDisabled()
  })

  it('leaves out what is unticked, which is warned of until it is ticked again', async () => {
    await showInOptions(RedactionSection)
    await kind('phone').click()
    await expect.element(page.getByText(/^Not covered any more: Phone numbers\./)).toBeVisible()
    expect(await readRedactionRules(db())).toEqual({ uncovered: ['phone'], words: [] })
    await kind('phone').click()
    await expect.element(page.getByText(/^Not covered any more/)).not.toBeInTheDocument()
    expect(await readRedactionRules(db())).toEqual(standardRules)
  })
})

describe('words of one\'s own', () => {
  const field = () => page.getByRole('textbox', { name: text('options.redaction.words.label') })
  const words = async () => (await readRedactionRules(db())).words

  it('are added by key and removed by button, and the keyboard stays where words are typed', async () => {
    await showInOptions(RedactionSection)
    await field().fill('Mei Lin')
    await userEvent.keyboard('{Enter}')
    await expect.element(field()).toHaveValue('')
    await field().fill('王小明')
    await button('options.redaction.words.add').click()
    await expect.poll(words).toEqual(['Mei Lin', '王小明'])
    await button('options.redaction.words.remove', { word: 'Mei Lin' }).click()
    await expect.poll(words).toEqual(['王小明'])
    await expect.element(field()).toHaveFocus()
  })

  it.each([
    ['too-short', 'x'],
    ['known', 'mei  lin'],
    ['too-long', 'x'.repeat(101)],
  ])('stay in the field where they are %s, with the reason', async (fault, typed) => {
    await keepRules({ ...standardRules, words: ['Mei Lin'] })
    await showInOptions(RedactionSection)
    await field().fill(typed)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('alert')).toHaveTextContent(text(`options.redaction.words.fault.${fault}`))
    await expect.element(field()).toHaveValue(typed)
    await expect.element(field()).toBeInvalid()
    expect(await words()).toEqual(['Mei Lin'])
  })
})

describe('the folder for copies', () => {
  it('is none at first', async () => {
    await showInOptions(FolderSection)
    await expect.element(button('backup.offer')).toBeVisible()
  })

  it('is named with its state, and left with a way back', async () => {
    await chooseFolder(db(), await ownFolder())
    await showInOptions(FolderSection)
    await expect.element(page.getByText('Nothing yet is in “copies”')).toBeVisible()
    await expect.element(page.getByText(text('options.folder.granted'))).toBeVisible()
    await button('backup.stop').click()
    await expect.element(button('backup.offer')).toBeVisible()
    expect(await readSetting(db(), 'copyFolder')).toBeUndefined()
  })
})

describe('storage', () => {
  /** What a browser would say of an extension's storage. */
  const says = (usage: number, quota: number, persist: () => Promise<boolean> = async () => false) => {
    let isPersisted = false
    return {
      estimate: async () => ({ usage, quota }),
      persisted: async () => isPersisted,
      persist: async () => isPersisted = await persist(),
    } as unknown as StorageManager
  }

  it('says what is used, what is left, and that nothing of it is cleared where that is so', async () => {
    await showInOptions(StorageSection, { props: { storage: says(4_200_000, 82_004_200_000), limit: 'disk' } })
    await expect.element(page.getByText(text('options.storage.used', { used: '4.2 MB' }))).toBeVisible()
    await expect.element(page.getByText(/^1 audit, \d+ observations, no screenshots$/)).toBeVisible()
    await expect.element(page.getByText(text('options.storage.left.disk', { left: '82 GB' }))).toBeVisible()
    await expect.element(page.getByText(text('options.storage.keeping.exempt'))).toBeVisible()
    expect(page.getByRole('button').elements()).toEqual([])
  })

  it('is promised where the browser says so when asked', async () => {
    await showInOptions(StorageSection, { props: { storage: says(0, 1e9, async () => true), limit: 'half' } })
    await expect.element(page.getByText(text('options.storage.keeping.unpromised'))).toBeVisible()
    await button('options.storage.ask').click()
    await expect.element(page.getByText(text('options.storage.keeping.promised'))).toBeVisible()
    expect(page.getByRole('button').elements()).toEqual([])
  })

  it.each(['refused', 'unanswered'] as const)('says that it was %s, and can be asked for again', async (answer) => {
    const promise = await showInOptions(StoragePromise, {
      props: { isPromised: false, isExempt: false, answer, isAsking: false },
    })
    await expect.element(page.getByRole('status')).toHaveTextContent(text(`options.storage.answer.${answer}`))
    await button('options.storage.ask').click()
    expect(promise.emitted('ask')).toHaveLength(1)
    await promise.setProps({ isAsking: true } as never)
    await expect.element(page.getByRole('status')).toHaveTextContent(text('options.storage.asking'))
  })
})

describe('deleting everything', () => {
  it('is asked about with what would be lost, and an Enter too many takes nothing', async () => {
    await showInOptions(DataSection)
    await button('options.delete.open').click()
    await expect.element(page.getByText(/^1 audit, 44 observations, no screenshots/)).toBeVisible()
    await expect.element(page.getByText('44 observations went out in no export and in no copy.')).toBeVisible()
    await expect.element(button('common.action.cancel')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(button('options.delete.open')).toHaveFocus()
    expect(await db().records('audit').count()).toBe(1)
  })

  it.each(languages)('is a question that everybody can read, in %s', async (language) => {
    const counts = { audits: 2, observations: 12, verbatims: 1, pictures: 30, drafts: 0 }
    const unexported = { observations: 3, verbatims: 1 }
    await showInOptions(DeletionQuestion, { props: { counts, unexported } }, language)
    await expectSound()
  })
})
