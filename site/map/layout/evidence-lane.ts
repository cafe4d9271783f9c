import type { Column } from './columns.ts'
import type { LaneContext } from './lane-context.ts'
import type { EvidenceBox } from './map-boxes.ts'
import { pictureIdsOf } from '../../../core/journey/observation.ts'
import { columnPadding } from './columns.ts'
import { setText, textStyles } from './text-box.ts'

const widest = 132

/** The newest screenshot of each touchpoint and how many there are, from `top` on. */
export function layoutEvidence(columns: Column[], top: number, { setter }: LaneContext): { evidence: EvidenceBox[], foot: number } {
  const evidence = columns.map(column => evidenceBox(column, top, setter))
  const feet = evidence.flatMap(({ picture }) => picture ? picture.y + picture.height : [])
  return { evidence, foot: Math.max(top + 28, ...feet) + 12 }
}

function evidenceBox(column: Column, top: number, setter: LaneContext['setter']): EvidenceBox {
  const touchpointId = column.view.touchpoint.id
  const pictureIds = column.view.observations.filter(({ leftOut }) => leftOut === null).flatMap(pictureIdsOf)
  const pictureId = pictureIds.at(-1)
  const x = column.x + columnPadding
  const room = column.width - 2 * columnPadding
  if (!pictureId)
    return { touchpointId, picture: null, count: null }
  const width = Math.min(room, widest)
  const picture = { pictureId, x, y: top + 12, width, height: Math.round(width * 0.625) }
  const place = { x: x + width - 9, y: picture.y + picture.height - 9, anchor: 'end' as const }
  return { touchpointId, picture, count: setText(String(pictureIds.length), place, room, { ...textStyles.small, tone: 'ink-2' }, setter) }
}
