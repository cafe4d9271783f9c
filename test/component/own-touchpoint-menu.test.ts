import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import { beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { writeSetting } from '../../core/database/settings/settings.ts'
import { newId } from '../../core/journey/identifier.ts'
import { useCurrentAudit } from '../../extension/panel/ground/current-audit.ts'
import JourneyChecklist from '../../extension/panel/observation/JourneyChecklist.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

let records: AuditRecords
let store: KairosDatabase
let own: Touchpoint

/** The checklist of the audit that is under way, kept up to date as in the panel. */
const Checklist = defineComponent(() => {
  const current = useCurrentAudit()
  return () => current.audit ? h(JourneyChecklist, { stages: current.audit.view.stages }) : null
})

beforeEach(async () => {
  records = await springRound()
  const pricing = records.touchpoints.find(({ name }) => name.en === 'Pricing')!
  own = { ...pricing, id: newId(), name: { en: 'Shiping notice' }, position: 90 }
  records.touchpoints.push(own)
  store = await storeRecords(records)
  await writeSetting(store, 'auditId', records.audit.id)
  await writeSetting(store, 'auditorId', records.auditors[0]!.id)
  await showInPanel(Checklist, {})
})

const menuOf = (name: string) => page.getByRole('button', { name: text('common.naming.change', { name }), exact: true })
const stored = () => store.records('touchpoint').get(own.id) as Promise<Touchpoint>

it('is there for what this browser added, and for nothing that the journey began with', async () => {
  await expect.element(menuOf('Shiping notice')).toBeVisible()
  expect(page.getByRole('button').elements()).toHaveLength(1)
  expect(await complaints()).toEqual([])
})

it('renames it, and says who did', async () => {
  await menuOf('Shiping notice').click()
  await page.getByRole('menuitem').first().click()
  await page.getByLabelText(text('common.naming.name')).fill('Shipping notice')
  await page.getByRole('button', { name: text('common.naming.rename') }).click()
  await expect.poll(async () => (await stored()).name).toEqual({ en: 'Shipping notice' })
  await expect.element(menuOf('Shipping notice')).toHaveFocus()
  const [entry] = await store.entries.orderBy('sequence').reverse().toArray()
  expect(entry).toMatchObject({ action: 'touchpoint-renamed', by: records.auditors[0]!.id })
})

it('joins it to one of the journey, and parts it again from there', async () => {
  await menuOf('Shiping notice').click()
  await page.getByRole('menuitem').nth(5).click()
  await page.getByLabelText(text('common.touchpoint.joinWith')).selectOptions('FAQ')
  await page.getByRole('button', { name: text('common.touchpoint.confirm.join') }).click()
  await menuOf('FAQ').click()
  expect(page.getByRole('menuitem').elements()).toHaveLength(1)
  await page.getByRole('menuitem').click()
  await expect.poll(async () => (await stored()).sameAs).toBeNull()
  await expect.element(menuOf('Shiping notice')).toBeVisible()
})
