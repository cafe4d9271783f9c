import type { Audit } from './audit.ts'
import type { Id } from './identifier.ts'
import type { Journey } from './journey.ts'
import type { Persona } from './persona.ts'
import type { RecordLists } from './record-lists.ts'

/** The personas that an audit names, in order; where nobody chose any, its journey's own. */
export function personaIdsOf({ personaIds, journeyId }: Audit, journeys: readonly Journey[]): Id[] {
  const ofJourney = journeys.find(({ id }) => id === journeyId)?.personaId
  return personaIds ?? (ofJourney ? [ofJourney] : [])
}

/** Those of an audit, then those that only an audit names which is joined to it; one that is not here is left out. */
export function personasOf({ audits, journeys, personas }: RecordLists): Persona[] {
  const byId = new Map(personas.map(persona => [persona.id, persona]))
  const ids = new Set(audits.flatMap(audit => personaIdsOf(audit, journeys)))
  return [...ids].flatMap(id => byId.get(id) ?? [])
}
