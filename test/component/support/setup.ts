import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { computed, defineComponent, h } from 'vue'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { loadAudit } from '../../../core/database/reading/load-audit.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { speech } from '../../../site/language/speech.ts'
import SetupSheet from '../../../site/setup/SetupSheet.vue'
import { showOnSite } from './site.ts'
import { storeRecords } from './store-records.ts'
import { text } from './texts.ts'

const sections = ['criteria', 'personas', 'vision', 'beliefs'] as const

export type Section = typeof sections[number]

/** Opens the set-up of an audit at one section, with nothing else in the store; it follows the store. */
export async function openSetup(
  records: AuditRecords,
  section: Section = 'criteria',
  language: Language = 'en',
): Promise<void> {
  await storeRecords(records)
  await speech.setLanguage(language)
  await Promise.all(['beliefs', 'setup'].map(speech.needTexts))
  await showOnSite(sheetOf(records.audit.id), {}, language)
  await page.getByRole('tab').nth(sections.indexOf(section)).click()
  await expect.element(page.getByRole('tabpanel')).toBeVisible()
}

function sheetOf(auditId: string) {
  return defineComponent(() => {
    const stored = useStored(() => null, () => loadAudit(createDatabase(), auditId))
    const loaded = computed(() => stored.value.state === 'ready' ? stored.value.value : null)
    return () => loaded.value ? h(SetupSheet, { records: loaded.value, open: true }) : null
  })
}

export const button = (key: string, values = {}) =>
  page.getByRole('button', { name: text(key, values), exact: true })

/** The names that the open section lists, in order. */
export const listed = () =>
  page.getByRole('tabpanel').getByRole('heading', { level: 3 }).elements().map(({ textContent }) => textContent.trim())

/** Chooses from the menu of what the section lists under a name. */
export async function choose(name: string, item: string): Promise<void> {
  await button('common.naming.change', { name }).click()
  await page.getByRole('menuitem', { name: text(item), exact: true }).click()
}

export const field = (key: string) => page.getByLabelText(text(key), { exact: true })

/** Presses the button that saves what the dialog has. */
export async function confirm(key: string): Promise<void> {
  await userEvent.click(button(key))
}
