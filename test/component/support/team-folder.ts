import type { Pinia } from 'pinia'
import type { App } from 'vue'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { FolderAccess } from '../../../site/team-folder/folder-access.ts'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { provideWorkplace } from '../../../core/screen/workplace.ts'
import LibraryPlace from '../../../site/app/LibraryPlace.vue'
import { speech } from '../../../site/language/speech.ts'
import { browserFolders, folderAccessKey } from '../../../site/team-folder/folder-access.ts'
import { FolderNews } from '../../../site/team-folder/folder-news.ts'
import { exportAudit } from '../../support/export-audit.ts'
import { sampleStore } from '../../unit/support/sample-store.ts'
import { showOnSite } from './site.ts'

/** A real folder with nothing in it, of the browser's own. */
export async function emptyFolder(name = 'Team'): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  await root.removeEntry(name, { recursive: true }).catch(() => {})
  return root.getDirectoryHandle(name, { create: true })
}

/** Writes a file into a folder, or into a folder in it. */
export async function put(folder: FileSystemDirectoryHandle, path: string, contents: Blob): Promise<void> {
  const [name, ...above] = path.split('/').reverse()
  let within = folder
  for (const each of above.reverse())
    within = await within.getDirectoryHandle(each, { create: true })
  const writable = await (await within.getFileHandle(name!, { create: true })).createWritable()
  await writable.write(contents)
  await writable.close()
}

/** The file of an auditor who observed something in an audit; audits of one title line up. */
export async function fileBy(auditor: string, title = 'Spring round'): Promise<Blob> {
  const { db, auditId, clock } = await sampleStore({ auditor, title, observations: 1 })
  return (await exportAudit(db, auditId, { generator: 'Kairos test', clock }))!.file
}

/** The library with the team's folder, which the picker would give; all but that is the browser's own. */
export async function showLibrary(
  folder: FileSystemDirectoryHandle | null,
  { language, ...access }: Partial<FolderAccess> & { language?: Language } = {},
) {
  const own = { ...browserFolders, pick: async () => folder, ...access }
  const provideAccess = (app: App) => void app.provide(folderAccessKey, own)
  const here = { render: () => null }
  const routes = ['/', '/new', '/history', '/metrics', '/start'].map(path => ({ path, component: here }))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [...routes, { path: '/audit/:id', name: 'audit', component: here }],
  })
  await speech.needTexts('teamFolder')
  const library = defineComponent(() => () => [h(LibraryPlace), h(FolderNews)])
  return showOnSite(library, { global: { plugins: [router, provideAccess] } }, language)
}

/** Follows the folder as another tab of the site does; gives that tab's state. */
export function followInOtherTab(): Pinia {
  const pinia = createPinia()
  const provideStore = (app: App) => provideWorkplace(app, createDatabase(), systemClock)
  mount(FolderNews, { global: { plugins: [speech.i18n, pinia, provideStore] } })
  return pinia
}
