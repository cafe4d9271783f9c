import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { noteExport } from '../../core/database/settings/exports.ts'
import { writeSetting } from '../../core/database/settings/settings.ts'
import ExportBar from '../../extension/panel/export/ExportBar.vue'
import { useCurrentAudit } from '../../extension/panel/ground/current-audit.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { showInPanel } from './support/panel.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

const Panel = defineComponent(() => {
  const current = useCurrentAudit()
  return () => h('main', current.audit ? h(ExportBar) : [])
})

/** A panel whose audit went out so many hours ago; never, where none are told. */
async function show(hoursAgo: number | null, hasArrived = true): Promise<void> {
  const records = await springRound()
  const db = await storeRecords(records)
  await db.settings.clear()
  await writeSetting(db, 'auditId', records.audit.id)
  await writeSetting(db, 'auditorId', records.auditors[0]!.id)
  if (hoursAgo !== null) {
    const at = new Date(Date.now() - hoursAgo * 3_600_000).toISOString()
    await noteExport(db, records.audit.id, { at, observations: 3, files: ['Mei.kairos'], hasArrived })
  }
  await showInPanel(Panel, {})
}

it.each([
  ['never', null, true, text('panel.captured.unexported')],
  ['just now', 0, true, text('panel.captured.exportedNow')],
  ['five hours ago', 5, true, text('panel.captured.exportedAt', { when: '5 hours ago' })],
  ['three days ago', 72, true, text('panel.captured.exportedAt', { when: '3 days ago' })],
  ['yesterday, and nobody knows whether it arrived', 25, false, text('panel.captured.handedAt', { when: 'yesterday' })],
])('it is said when an audit went out last: %s', async (_, hoursAgo, hasArrived, words) => {
  await show(hoursAgo, hasArrived)
  await expect.element(page.getByText(words, { exact: true })).toBeVisible()
})
