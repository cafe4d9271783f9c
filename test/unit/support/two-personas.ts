import type { AuditRecords } from '../../../core/journey/journey-view.ts'
import type { Persona } from '../../../core/journey/persona.ts'

const of = { revision: 1, updatedAt: '2026-11-21T10:00:00.000Z', portraitId: null, segment: '', role: '' }
const personas: Persona[] = ['Mei', 'Jun'].map(name => ({ ...of, id: name, name, goals: [], pains: [] }))

/** The same, but the first auditor walked as one persona and the others as another, whose ids are their names. */
export function twoPersonas(records: AuditRecords): AuditRecords {
  const observations = records.observations.map(observation =>
    ({ ...observation, personaId: observation.auditorId === records.auditors[0]!.id ? 'Mei' : 'Jun' }))
  return { ...records, personas, observations }
}
