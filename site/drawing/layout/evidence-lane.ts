import type { TouchpointView } from '../../../core/journey/journey-view.ts'
import type { Column } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { EvidenceBox } from './map-boxes.ts'
import { pictureIdsOf } from '../../../core/journey/observation.ts'
import { columnPadding } from './columns.ts'
import { setText, textStyles } from './text-box.ts'

const widest = 132

/** The newest screenshot of each touchpoint and how many there are, from `top` on. */
export function layoutEvidence(columns: Column[], top: number, { setter }: LaneContext): { evidence: EvidenceBox[], foot: number } {
  const evidence = columns.map(({ view, x, width }) =>
    evidenceBox(view, { x: x + columnPadding, y: top + 12, width: Math.min(width - 2 * columnPadding, widest) }, setter))
  const feet = evidence.flatMap(({ picture }) => picture ? picture.y + picture.height : [])
  return { evidence, foot: Math.max(top + 28, ...feet) + 12 }
}

/** The newest screenshot of a touchpoint, as wide as `place` says, and how many there are. */
export function evidenceBox(view: TouchpointView, place: { x: number, y: number, width: number }, setter: LaneContext['setter']): EvidenceBox {
  const touchpointId = view.touchpoint.id
  const pictureIds = view.observations.filter(({ leftOut }) => leftOut === null).flatMap(pictureIdsOf)
  const pictureId = pictureIds.at(-1)
  if (!pictureId)
    return { touchpointId, picture: null, count: null }
  const picture = { pictureId, ...place, height: Math.round(place.width * 0.625) }
  const corner = { x: place.x + place.width - 9, y: place.y + picture.height - 9, anchor: 'end' as const }
  return { touchpointId, picture, count: setText(String(pictureIds.length), corner, place.width, { ...textStyles.small, tone: 'ink-2' }, setter) }
}
