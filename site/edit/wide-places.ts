import type { StageView } from '../../core/journey/journey-view.ts'
import type { MapBoxes, StageBox } from '../drawing/layout/map-boxes.ts'
import type { EditedStage, EditPlaces, Head, Spot } from './edit-places.ts'
import { lastBaseline, textBounds } from '../drawing/layout/text/text-box.ts'
import { measures } from '../drawing/measures/measures.ts'
import { editMeasures } from './edit-measures.ts'
import { buttonAt, nameFrame, predecessors } from './edit-places.ts'

const { button, fromBorder, headInset, headPadding, line, menuOverChannel } = editMeasures

/** Top and foot of the lane in which touchpoints have their names, px. */
interface Lane {
  top: number
  foot: number
}

/** Where everything is on a map that runs from left to right. */
export function widePlaces(stages: StageView[], boxes: MapBoxes): EditPlaces {
  const lane = touchpointLane(boxes)
  const edited = stages.map((view, index) => placeStage(view, boxes.stages[index]!, boxes, lane))
  return { stages: edited, spots: stageSpots(edited, boxes) }
}

/** Also where no stage has any touchpoint. */
function touchpointLane({ touchpoints, stages }: MapBoxes): Lane {
  const under = lastBaseline(stages.map(({ counted }) => counted)) + measures.lane.foot
  const top = touchpoints[0] ? textBounds(touchpoints[0].name).y : under + measures.lane.firstLine
  return { top: top - headPadding, foot: lastBaseline(touchpoints.map(({ channelName }) => channelName), top + button) }
}

function placeStage({ stage, touchpoints }: StageView, box: StageBox, boxes: MapBoxes, lane: Lane): EditedStage {
  const name = nameFrame(box.name, box)
  const heads = touchpoints.map(({ touchpoint: { id } }) => placeTouchpoint(id, boxes))
  const borders = [box.x, ...heads.slice(1).map(({ name }) => name.x - headInset), box.x + box.width]
  return {
    id: stage.id,
    name,
    menu: { x: name.x + name.width - button, y: name.y - button, width: button, height: button },
    touchpoints: heads,
    spots: predecessors(heads).map((afterId, index) => {
      const [isFirst, isLast] = [index === 0, index === heads.length]
      const border = heads.length === 0 ? box.x + box.width / 2 : borders[index]!
      const x = border + (heads.length === 0 ? 0 : Number(isFirst) * fromBorder - Number(isLast) * fromBorder)
      const y = lane.top + button / 2 + (isFirst ? button : 0)
      return { ...spotAt(x, y, lane, boxes), stageId: stage.id, afterId }
    }),
  }
}

function placeTouchpoint(id: string, { touchpoints, controls }: MapBoxes): Head {
  const box = touchpoints.find(({ touchpointId }) => touchpointId === id)!
  const column = controls.find(({ touchpointId, sliver }) => touchpointId === id && !sliver)!
  const right = column.x + column.width - headInset
  return {
    id,
    name: nameFrame(box.name, column),
    menu: buttonAt(right - button / 2, box.channelName.y - menuOverChannel),
  }
}

function stageSpots(stages: EditedStage[], boxes: MapBoxes): Spot[] {
  const [first] = boxes.stages
  const top = stages[0]!.name.y
  const lane = { top, foot: lastBaseline(boxes.stages.map(({ counted }) => counted)) }
  return predecessors(stages).map((afterId, index) => {
    const box = boxes.stages[index]
    const x = box ? box.x + (box === first ? fromBorder : 0) : boxes.width
    return { ...spotAt(x, top + button / 2, lane, boxes), stageId: null, afterId }
  })
}

/** Within the map, which would have to be scrolled for what stands out of it. */
function spotAt(x: number, y: number, { top, foot }: Lane, { width }: MapBoxes): Pick<Spot, 'button' | 'line'> {
  return {
    button: buttonAt(Math.min(x, width - button / 2), y),
    line: { x: Math.min(x, width - line) - line / 2, y: top, width: line, height: foot - top },
  }
}
