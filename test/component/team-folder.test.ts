import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { readTeamFolder } from '../../core/database/settings/team-folder.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useImports } from '../../site/imports/imports.ts'
import { useTeamFolder } from '../../site/team-folder/team-folder.ts'
import { tampered } from '../support/tamper.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { siteState } from './support/site.ts'
import { emptyStore } from './support/store-records.ts'
import { emptyFolder, fileBy, followInOtherTab, put, showLibrary } from './support/team-folder.ts'
import { text } from './support/texts.ts'

let folder: FileSystemDirectoryHandle

beforeEach(async () => {
  await emptyStore()
  await createDatabase().settings.clear()
  folder = await emptyFolder()
})

// A folder that is followed is followed for as long as the site is open.
afterEach(() => useTeamFolder(siteState()).$dispose())

const line = () => page.getByRole('region', { name: text('teamFolder.label') })
const button = (key: string) => page.getByRole('button', { name: text(key), exact: true })
const question = () => page.getByRole('group', { name: text('teamFolder.question.label') })
const preview = () => page.getByRole('region', { name: /before/ })
/** Browsers gather changes of a folder before they tell of them, and an import takes its time. */
const eventually = <T>(value: () => T) => expect.poll(value, { timeout: 15_000 })
const observations = () => createDatabase().records('observation').count()
const files = (n: number) => `${n} new file${n === 1 ? '' : 's'}`

/** Waits until the folder's line says something among the rest, or no more. */
const words = () => line().element().textContent
const says = (what: string) => eventually(words).toContain(what)
const isSilentOf = (what: string) => eventually(words).not.toContain(what)

async function open(): Promise<void> {
  await button('teamFolder.open').click()
  await expect.element(line()).toBeVisible()
}

async function takeIn(key = 'teamFolder.takeIn'): Promise<void> {
  await button(key).click()
  await preview().getByRole('button', { name: /^Import/ }).click()
  await expect.element(preview()).not.toBeInTheDocument()
}

async function chooseFromMenu(key: string): Promise<void> {
  await page.getByRole('button', { name: text('teamFolder.menu.label', { name: 'Team' }) }).click()
  await page.getByRole('menuitem', { name: text(key), exact: true }).click()
}

/** Undoes what the last message tells of. */
const undo = () => useToasts(siteState()).toast!.undo!()

describe('the team\'s folder', () => {
  it('is opened from an empty library by keyboard, which stays with it, and forgotten with a way back', async () => {
    await showLibrary(folder)
    await expect.element(button('teamFolder.open')).toBeVisible()
    button('teamFolder.open').element().focus()
    await userEvent.keyboard('{Enter}')
    await says('Team')
    await says(text('teamFolder.empty'))
    await expect.element(line().getByRole('button').first()).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('menu')).toBeVisible()
    await userEvent.keyboard('{End}{Enter}')
    await expect.element(button('teamFolder.open')).toHaveFocus()
    await expect.element(line()).not.toBeInTheDocument()
    await undo()
    await says('Team')
  })

  it('is not opened where none is picked', async () => {
    await showLibrary(null)
    await button('teamFolder.open').click()
    await expect.element(button('teamFolder.open')).toBeVisible()
    expect(await readTeamFolder(createDatabase())).toBeUndefined()
  })

  it('tells what arrived and from whom, and takes it in as one, with one way back', async () => {
    await put(folder, 'Mei.kairos', await fileBy('Mei'))
    await put(folder, 'autumn/Ben.kairos', await fileBy('Ben'))
    await put(folder, '.syncthing.Eve.kairos.tmp', await fileBy('Eve'))
    await put(folder, 'desktop.ini', new Blob(['x']))
    await showLibrary(folder)
    await open()
    await says(`${files(2)} from 2 auditors`)
    await takeIn()
    await says(text('teamFolder.nothingNew'))
    expect(await observations()).toBe(2)
    await expect.element(page.getByText('Team › autumn › Ben.kairos')).toBeVisible()
    await undo()
    await eventually(observations).toBe(0)
    await says('2 files were taken back')
    await takeIn('teamFolder.takeInAgain')
    await eventually(observations).toBe(2)
    await isSilentOf('2 files were taken back')
  })

  it('takes back what came in last also later, by its menu', async () => {
    await put(folder, 'Mei.kairos', await fileBy('Mei'))
    const shown = await showLibrary(folder)
    await open()
    await takeIn()
    await eventually(observations).toBe(1)
    shown.unmount()
    await showLibrary(folder)
    await page.getByRole('button', { name: text('teamFolder.menu.label', { name: 'Team' }) }).click()
    await page.getByRole('menuitem', { name: /^Take back the file/ }).click()
    await eventually(observations).toBe(0)
    await says('1 file was taken back')
  })

  it('waits for a file that is still growing, and says no more of it once it is whole', async () => {
    const whole = await fileBy('Mei')
    await put(folder, 'Mei.kairos', whole.slice(0, whole.size / 2))
    await showLibrary(folder)
    await open()
    await says('1 file cannot be read yet')
    await page.getByText('1 file cannot be read yet', { exact: false }).click()
    await says(text('imports.error.truncated', { name: 'Team › Mei.kairos' }))
    await expect.element(button('teamFolder.takeIn')).not.toBeInTheDocument()
    await put(folder, 'Mei.kairos', whole)
    await says(`${files(1)} from 1 auditor`)
    await isSilentOf('cannot be read')
  })

  it('offers a file no more in which nothing was new', async () => {
    const file = await fileBy('Mei')
    await put(folder, 'Mei.kairos', file)
    await showLibrary(folder)
    await open()
    await takeIn()
    await put(folder, 'Mei again.kairos', await tampered(file, {}))
    await says(files(1))
    await button('teamFolder.takeIn').click()
    await button('imports.preview.close').click()
    await says(text('teamFolder.nothingNew'))
  })

  it('offers a file again that was not agreed to', async () => {
    await put(folder, 'Mei.kairos', await fileBy('Mei'))
    await showLibrary(folder)
    await open()
    await button('teamFolder.takeIn').click()
    await preview().getByRole('button', { name: text('common.action.cancel') }).click()
    await expect.element(button('teamFolder.takeIn')).toBeEnabled()
    expect(await observations()).toBe(0)
  })

  it('says which are locked, and asks for their passphrase', async () => {
    await put(folder, 'Mei.kairos', await tampered(await fileBy('Mei'), {}, 'long secret'))
    await showLibrary(folder)
    await open()
    await says(`${files(1)}, one of them locked`)
    await button('teamFolder.takeIn').click()
    await page.getByLabelText(text('imports.unlock.label')).fill('long secret')
    await userEvent.keyboard('{Enter}')
    await preview().getByRole('button', { name: /^Import/ }).click()
    await eventually(observations).toBe(1)
    await says(text('teamFolder.nothingNew'))
  })
})

describe('what arrives', () => {
  it('is asked about until somebody says that it comes in by itself, as one may change', async () => {
    await put(folder, 'Mei.kairos', await fileBy('Mei'))
    await showLibrary(folder)
    await open()
    await expect.element(button('teamFolder.takeIn')).toBeVisible()
    await expect.element(question()).not.toBeInTheDocument()
    await takeIn()
    await question().getByRole('button', { name: text('teamFolder.question.take-in') }).click()
    await expect.element(question()).not.toBeInTheDocument()
    await put(folder, 'Ben.kairos', await fileBy('Ben'))
    await eventually(observations).toBe(2)
    await expect.element(page.getByText('Team › Ben.kairos')).toBeVisible()
    await chooseFromMenu('teamFolder.menu.ask')
    await put(folder, 'Eve.kairos', await fileBy('Eve'))
    await says(files(1))
    expect(await observations()).toBe(2)
  })

  it('does not come in by itself again once it was taken back: not after a reload, nor when touched', async () => {
    const file = await fileBy('Mei')
    const shown = await showLibrary(folder)
    await open()
    await chooseFromMenu('teamFolder.menu.take-in')
    await put(folder, 'Mei.kairos', file)
    await eventually(observations).toBe(1)
    await eventually(() => useToasts(siteState()).toast?.text).toContain('Team')
    await undo()
    await says('1 file was taken back')
    shown.unmount()
    await put(folder, 'Mei.kairos', file)
    await put(folder, 'Ben.kairos', await fileBy('Ben', 'Autumn round'))
    await showLibrary(folder)
    await eventually(observations).toBe(1)
    await says('1 file was taken back')
  })

  it('does not bring back by itself an audit that was deleted here', async () => {
    await put(folder, 'Mei.kairos', await fileBy('Mei'))
    await showLibrary(folder)
    await open()
    await takeIn()
    await chooseFromMenu('teamFolder.menu.take-in')
    await page.getByRole('button', { name: text('library.delete.button', { title: 'Spring round' }) }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: text('library.delete.confirm') }).click()
    await says('1 file was taken back or deleted here')
    await put(folder, 'Ben.kairos', await fileBy('Ben'))
    await says(`${files(1)} from 1 auditor`)
    await expect.element(button('teamFolder.takeIn')).toBeEnabled()
    expect(await createDatabase().records('audit').count()).toBe(0)
  })

  it('leaves what is locked to a click', async () => {
    await showLibrary(folder)
    await open()
    await chooseFromMenu('teamFolder.menu.take-in')
    await put(folder, 'Locked.kairos', await tampered(await fileBy('Mei'), {}, 'long secret'))
    await put(folder, 'Ben.kairos', await fileBy('Ben'))
    await eventually(observations).toBe(1)
    await says(`${files(1)}, one of them locked`)
  })
})

/** Whether a tab takes in what arrives, or waits until another one has. */
async function isAnyTakingIn(): Promise<boolean> {
  const { held, pending } = await navigator.locks.query()
  return [...held!, ...pending!].some(({ name }) => name!.endsWith('team folder'))
}

describe('two tabs that follow one folder', () => {
  it('take in once what arrives', async () => {
    await showLibrary(folder)
    await open()
    await chooseFromMenu('teamFolder.menu.take-in')
    const other = followInOtherTab()
    const tabs = [siteState(), other]
    await eventually(() => tabs.map(tab => useTeamFolder(tab).state.kind)).toEqual(['open', 'open'])
    await put(folder, 'Mei.kairos', await fileBy('Mei'))
    await eventually(() => tabs.map(tab => useTeamFolder(tab).lastEntries.length)).toEqual([1, 1])
    await eventually(async () => [...tabs.map(tab => useImports(tab).isBusy), await isAnyTakingIn()])
      .toEqual([false, false, false])
    expect(tabs.flatMap(tab => useImports(tab).results)).toHaveLength(1)
    useTeamFolder(other).$dispose()
  })
})

describe('a folder that cannot be read', () => {
  it('is read once the browser\'s user agrees anew, after a restart', async () => {
    await put(folder, 'Mei.kairos', await fileBy('Mei'))
    let permission: PermissionState = 'prompt'
    await showLibrary(folder, {
      permissionOf: async () => permission,
      ask: async () => permission = 'granted',
    })
    await open()
    await says(text('teamFolder.state.prompt', { name: 'Team' }))
    await button('teamFolder.allow').click()
    await says(files(1))
  })

  it('says where that is taken back, and is there again when the window is turned to after that', async () => {
    let permission: PermissionState = 'granted'
    await showLibrary(folder, { permissionOf: async () => permission, observe: null })
    await open()
    await says(text('teamFolder.empty'))
    permission = 'denied'
    window.dispatchEvent(new Event('focus'))
    await says(text('teamFolder.state.denied', { name: 'Team' }))
    permission = 'granted'
    window.dispatchEvent(new Event('focus'))
    await says(text('teamFolder.empty'))
  })

  it('is gone, and can be looked for again or opened where it is now, with all that is known of it', async () => {
    const file = await fileBy('Mei')
    await put(folder, 'Mei.kairos', file)
    const moved = await emptyFolder('Team, moved')
    await put(moved, 'Mei.kairos', file)
    let picked = folder
    await showLibrary(null, { pick: async () => picked })
    await open()
    await takeIn()
    await emptyFolder()
    await (await navigator.storage.getDirectory()).removeEntry('Team', { recursive: true })
    await says(text('teamFolder.state.gone', { name: 'Team' }))
    await button('teamFolder.lookAgain').click()
    await says(text('teamFolder.state.gone', { name: 'Team' }))
    picked = moved
    await button('teamFolder.openAgain').click()
    await says(text('teamFolder.nothingNew'))
  })

  it.each(languages)('says so in words and leaves axe nothing to find, %s', async (language) => {
    let permission: PermissionState = 'prompt'
    const permissionOf = async () => {
      if (permission === 'granted')
        throw new DOMException('Broken.', 'InvalidStateError')
      return permission
    }
    await showLibrary(folder, { permissionOf, observe: null, language })
    await page.getByRole('button', { name: /…$/ }).click()
    for (permission of ['prompt', 'denied', 'granted'] as const) {
      window.dispatchEvent(new Event('focus'))
      await eventually(() => useTeamFolder(siteState()).state.kind)
        .toBe(permission === 'granted' ? 'failed' : permission)
      expect(rawText(document.body)).toEqual([])
      expect(await complaints()).toEqual([])
    }
  })
})

describe('the line of the folder', () => {
  it.each(languages)('is in words and leaves axe nothing to find, with all that it says, %s', async (language) => {
    const file = await fileBy('Mei')
    await showLibrary(folder, { language })
    await page.getByRole('button', { name: /…$/ }).click()
    const team = useTeamFolder(siteState())
    await expect.element(page.getByRole('group')).toBeVisible()
    expect(rawText(document.body)).toEqual([])
    await team.answer('take-in')
    await put(folder, 'Mei.kairos', file)
    await eventually(() => team.lastEntries.length).toBe(1)
    await put(folder, 'Half.kairos', file.slice(0, 400))
    await put(folder, 'Locked.kairos', await tampered(file, {}, 'long secret'))
    await team.takeBack(team.lastEntries)
    await eventually(() => [team.arrivals.removed, team.arrivals.fresh, team.arrivals.unreadable].map(list =>
      list.length)).toEqual([1, 1, 1])
    await eventually(() => document.querySelector('details')?.open).toBe(false)
    document.querySelector('summary')!.click()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth)
    expect(rawText(document.body)).toEqual([])
    expect(await complaints()).toEqual([])
  })
})
