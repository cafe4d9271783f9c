import type { Id } from '../../core/journey/identifier.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { resolveDuplicates } from '../../core/journey/resolve-duplicates.ts'
import { viewJourney } from '../../core/journey/view-journey.ts'

/** Where in the audit's journey answers may be tied to. */
export interface Places {
  /** Ids in walking order, each stage before its touchpoints, the journey as a whole at the end. */
  ids: Id[]
  /** The place that stands for the one that answers name; null where there is no such place, or none is named. */
  resolve: (id: string | null) => Id | null
  /** What a place is called; of null, that the answers are tied to none. */
  name: (id: Id | null) => string
}

/** The places of an audit, touchpoints that are joined to another being that one. */
export function createPlaces(records: AuditRecords, language: Language, t: Translate): Places {
  const names = placeNames(records, language, t)
  const standing = new Map([...resolveDuplicates(records.touchpoints), ...resolveDuplicates(records.stages)])
  const journeyIds = new Set(records.journeys.map(({ id }) => id))
  return {
    ids: [...names.keys()],
    resolve: (id) => {
      const found = id !== null && journeyIds.has(id) ? records.journey.id : standing.get(id ?? '') ?? id
      return found !== null && names.has(found) ? found : null
    },
    name: id => names.get(id ?? '') ?? t('customers.place.none'),
  }
}

function placeNames(records: AuditRecords, language: Language, t: Translate): Map<Id, string> {
  const stages = viewJourney(records).stages.flatMap(({ stage, touchpoints }) => [
    [stage.id, t('customers.place.stage', { name: textIn(stage.name, language) })] as const,
    ...touchpoints.map(({ touchpoint }) => [touchpoint.id, textIn(touchpoint.name, language)] as const),
  ])
  return new Map([...stages, [records.journey.id, t('customers.place.journey')]])
}
