import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { RouterView } from 'vue-router'
import { router } from '../../../site/app/router.ts'
import { storedSources } from './customers.ts'
import { showOnSite } from './site.ts'
import { text } from './texts.ts'
// The places that the site goes to are there before it does.
import '../../../site/app/WorkspacePage.vue'
import '../../../site/adding-answers/AddAnswersPage.vue'
import '../../../site/customers/CustomersPage.vue'

const fixtures = import.meta.glob<string>('../../fixtures/customers/*.{csv,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** An export of another system, as somebody has it on the disk. */
export const fixture = (name: string) => new File([fixtures[`../../fixtures/customers/${name}`]!], name)

export const button = (key: string) => page.getByRole('button', { name: text(key), exact: true })
export const shown = (key: string, values: Record<string, string | number> = {}) => page.getByText(text(key, values))
export const holds = (name: string) =>
  page.getByLabelText(text('addingAnswers.columns.holds', { name }), { exact: true })
export const says = (words: string) => page.getByText(words, { exact: false })
export const option = (name: string) => page.getByRole('radio', { name, exact: false })
export const stands = (word: string) => page.getByLabelText(text('addingAnswers.words.meaning', { word }))
/** Says in which time zone a file is that does not tell it. */
export const sayZone = (zone: string) => page.getByLabelText(text('addingAnswers.dates.zone')).selectOptions(zone)
export const readAll = () => button('addingAnswers.read').click()

/** A text of which there are several by number, as it is said of one or of many. */
export function counted(n: number, key: string, values: Record<string, string | number> = {}): string {
  return text(key, { n, ...values }).split(' | ')[n === 1 ? 1 : 2]!
}

/** Opens the page on which answers are added to an audit that is in the store. */
export async function visitAdding(records: AuditRecords): Promise<void> {
  await router.push('/metrics')
  await showOnSite(RouterView, { global: { plugins: [router] } })
  await comeAgain(records)
}

/** Comes to that page from elsewhere. @param query such as `?source=` */
export async function comeAgain({ audit }: AuditRecords, query = ''): Promise<void> {
  await router.push(`/audit/${audit.id}/customers/add${query}`)
  await expect.element(button('addingAnswers.file.choose')).toBeVisible()
}

/** Drops files on the page, as from a folder. */
export function drop(...files: File[]): void {
  const dataTransfer = new DataTransfer()
  for (const file of files)
    dataTransfer.items.add(file)
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}

/** Keeps what was read, and is at the customers' place. */
export async function keep(): Promise<Source[]> {
  await button('addingAnswers.check.keep').click()
  await expect.poll(() => router.currentRoute.value.name).toBe('customers')
  return storedSources()
}
