import type { Component } from 'vue'
import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { computed, defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { createJournal } from '../../../core/database/journal/journal.ts'
import { createDatabase } from '../../../core/database/kairos-database.ts'
import { loadAudit } from '../../../core/database/reading/load-audit.ts'
import { systemClock } from '../../../core/journey/timestamp.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import ByHandPage from '../../../site/customers/by-hand/ByHandPage.vue'
import CustomersPage from '../../../site/customers/CustomersPage.vue'
import { speech } from '../../../site/language/speech.ts'
import { saveMade } from '../../support/save-made.ts'
import { newSource } from '../../unit/support/new-source.ts'
import { showOnSite } from './site.ts'

/** Reads a file into a source of an audit, the way that a screen does. */
export async function addSource(
  { journey, touchpoints }: Pick<AuditRecords, 'journey' | 'touchpoints'>,
  csv: string,
  name = 'Survey',
): Promise<string> {
  const db = createDatabase()
  const rules = [{ by: 'touchpoint' as const, pattern: 'Search', placeId: touchpoints[0]!.id }]
  const made = await newSource({ journeyId: journey.id, rules, csv, name })
  await saveMade(db, createJournal(db, systemClock), made, { by: null, about: name })
  db.close()
  return made.id
}

type PlaceName = 'customers' | 'by-hand'

/** Goes to another of the places that are shown. */
export type GoTo = (name: PlaceName, query?: Record<string, string>) => Promise<unknown>

/** Shows the place of an audit that is in the store, which follows the store. */
export function showCustomers(
  auditId: string,
  query: Record<string, string> = {},
  language: Language = 'en',
): Promise<GoTo> {
  return showPlace('customers', auditId, query, language)
}

/** Shows where answers about such an audit are typed by hand. */
export function showByHand(
  auditId: string,
  query: Record<string, string> = {},
  language: Language = 'en',
): Promise<GoTo> {
  return showPlace('by-hand', auditId, query, language)
}

async function showPlace(
  name: PlaceName,
  auditId: string,
  query: Record<string, string>,
  language: Language,
): Promise<GoTo> {
  const workspace = (place: Component) => defineComponent(() => {
    const stored = useStored(() => null, () => loadAudit(createDatabase(), auditId))
    const loaded = computed(() => stored.value.state === 'ready' ? stored.value.value : null)
    return () => h('div', loaded.value ? [h(place, { records: loaded.value })] : [])
  })
  const router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/audit/:id/customers', name: 'customers', component: workspace(CustomersPage) },
    { path: '/audit/:id/customers/by-hand', name: 'by-hand', component: workspace(ByHandPage) },
    { path: '/audit/:id/customers/add', name: 'add-answers', component: { render: () => h('p', 'The way in') } },
    { path: '/audit/:id/customers/rules', name: 'tie-answers', component: { render: () => h('p', 'The rules') } },
  ] })
  await router.push({ name, params: { id: auditId }, query })
  await speech.setLanguage(language)
  await Promise.all(['beliefs', 'byHand', 'customers'].map(speech.needTexts))
  await showOnSite(RouterView, { global: { plugins: [router] } }, language)
  await expect.element(page.getByRole('main')).toBeVisible()
  return (place, asked = {}) => router.push({ name: place, params: { id: auditId }, query: asked })
}

/** The sources that the store has. */
export async function storedSources(): Promise<Source[]> {
  const db = createDatabase()
  const sources = await db.records('source').toArray()
  db.close()
  return sources
}
