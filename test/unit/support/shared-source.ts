import type { Rule } from '../../../core/journey/source/rule.ts'
import type { ShareChoice } from '../../../core/package/export/share-choice.ts'
import type { ExportOptions } from '../../../core/package/export/write-export.ts'
import type { SampleStore } from './sample-store.ts'
import { loadAudit } from '../../../core/database/reading/load-audit.ts'
import { planShare } from '../../../core/package/export/plan-share.ts'
import { wholeShare } from '../../../core/package/export/share-choice.ts'
import { writeExport } from '../../../core/package/export/write-export.ts'
import { saveMade } from '../../support/save-made.ts'
import { newSource } from './new-source.ts'

const words = { auditor: (n: number) => `Auditor ${n}`, leftOut: 'left out' }

/** So many customers at places of these names, who all say something; each has an address and answers once. */
export function surveyOf(customersAt: Record<string, number>): string {
  const rows = Object.entries(customersAt).flatMap(([place, customers]) =>
    Array.from({ length: customers }, (_, index) =>
      `${place}-${index},${place}${index}@customers.example,2026-03-0${1 + index % 9},${1 + index % 5},${place},web,`
      + `I am customer ${index} and this is private`))
  return `id,email,date,satisfaction,touchpoint,channel,comment\n${rows.join('\n')}\n`
}

/** Stores a source about the audit's journey; places have the names of its first touchpoints. */
export async function addSource(store: SampleStore, { id, csv }: { id?: string, csv: string }) {
  const { journey, touchpoints } = (await loadAudit(store.db, store.auditId))!
  const rules = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((pattern, index): Rule =>
    ({ by: 'touchpoint', pattern, placeId: touchpoints[index]!.id }))
  const made = await newSource({ journeyId: journey.id, rules, csv, id })
  await saveMade(store.db, store.journal, made, { by: null, about: made.content.name })
  return made
}

/** The audit in one file, as somebody chose to share it. */
export async function shareFile(
  store: SampleStore,
  choice: Partial<ShareChoice>,
  options: Partial<ExportOptions> = {},
): Promise<Blob> {
  const plan = (await planShare(store.db, store.auditId, { choice: { ...wholeShare, ...choice }, words }))!
  const written = writeExport(store.db, plan, { generator: 'Kairos test', clock: store.clock, ...options })
  const { value } = await written.next()
  return value!.file
}
