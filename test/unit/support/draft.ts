import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { ObservationForm } from '../../../extension/observe/observation-form.ts'
import type { SampleStore } from './sample-store.ts'
import { keepDraft } from '../../../extension/capture/keep-draft.ts'
import { formOf } from '../../../extension/observe/observation-form.ts'
import { capturedPage } from './captured-page.ts'

/** Captures a page into a store that has an audit. */
export async function captureDraft({ db }: SampleStore): Promise<Draft> {
  const id = await keepDraft(db, capturedPage(), null, 'Chromium 156')
  return (await db.drafts.get(id))!
}

/** A form that is ready to be saved at a touchpoint. */
export function filledForm(
  draft: Draft,
  touchpointId: string,
  typed: Partial<ObservationForm> = {},
): ObservationForm & { touchpointId: string } {
  return { ...formOf(draft), ...typed, touchpointId }
}

/** The auditor of the sample store, in its audit. */
export async function observerIn({ db, auditId, auditorId }: SampleStore) {
  const audit = (await db.records('audit').get(auditId))!
  const criteria = await db.records('criterion').bulkGet(audit.criterionIds)
  return { auditId, auditorId, criteria: criteria.map(criterion => criterion!) }
}

/** The id of a touchpoint of the sample store, by its index in the journey. */
export async function touchpointIdAt({ db }: SampleStore, index: number): Promise<string> {
  const touchpoints = await db.records('touchpoint').toArray()
  return touchpoints[index]!.id
}
