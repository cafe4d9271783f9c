import type { AuditRecords } from '../../journey/journey-view.ts'
import type { Theme } from '../../journey/theme.ts'
import type { ResolvedPlaces } from './resolve-places.ts'

/** The themes of an audit's journey that nobody deleted, each at the touchpoint that stands for its own. */
export function standingThemes({ themes }: Pick<AuditRecords, 'themes'>, places: ResolvedPlaces): Theme[] {
  return themes
    .filter(({ isRemoved }) => !isRemoved)
    .map(theme => ({ ...theme, touchpointId: places.get(theme.touchpointId ?? '') ?? null }))
}
