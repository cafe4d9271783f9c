import type { TypedRecord } from '../../../core/database/journal/entry.ts'
import { Buffer } from 'node:buffer'
import { listOf } from '../../../core/journey/record-lists.ts'
import { recordTypes } from '../../../core/journey/records.ts'
import { springRound } from '../../fixtures/spring-round.ts'
import { fileOf } from '../../support/file-of.ts'

/** What the audit of `threeAuditors` is called. */
export const threeAuditorsTitle = 'Buying a plan, spring round'

/** A Kairos file of the spring round, which three auditors walked, without pictures. */
export async function threeAuditorsFile(): Promise<Blob> {
  const round = await springRound()
  const observations = round.observations.map(observation => ({ ...observation, evidence: [] }))
  const lists = { ...round, observations, pictures: [] }
  const records = recordTypes.flatMap(type =>
    listOf(lists, type).map(record => ({ type, record }) as TypedRecord))
  return fileOf(records)
}

/** The same as somebody gives it to a chooser. */
export async function threeAuditors(): Promise<{ name: string, mimeType: string, buffer: Buffer }> {
  const file = await threeAuditorsFile()
  return { name: 'spring.kairos', mimeType: 'application/zip', buffer: Buffer.from(await file.arrayBuffer()) }
}
