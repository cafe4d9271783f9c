import type { StageView } from '../../core/journey/journey-view.ts'
import type { MapBoxes, StageBox } from '../drawing/layout/map-boxes.ts'
import type { Rectangle } from '../drawing/layout/rectangle.ts'
import type { EditedStage, EditPlaces, Head } from './edit-places.ts'
import { lastBaseline } from '../drawing/layout/text/text-box.ts'
import { measures } from '../drawing/measures/measures.ts'
import { editMeasures } from './edit-measures.ts'
import { buttonAt, nameFrame, predecessors } from './edit-places.ts'

const { button, headInset, line, menuOverChannel, wideButton } = editMeasures

/** A touchpoint of the list, and how far its row reaches. */
interface Row extends Head {
  top: number
  foot: number
}

/** Where everything is on a map that runs downwards: the list on its left. */
export function uprightPlaces(stages: StageView[], boxes: MapBoxes): EditPlaces {
  const edited = stages.map((view, index) => placeStage(view, boxes.stages[index]!, boxes))
  // Under the captions, which stay in view over the first border.
  const borders = [boxes.captionArea.height + button / 2, ...edited.map(({ foot }) => foot)]
  const list = boxes.stages[0]!.width
  return {
    stages: edited,
    spots: predecessors(edited).map((afterId, index) => {
      const [x, y] = [list - headInset - wideButton / 2, borders[index]!]
      return { stageId: null, afterId, button: buttonAt(x, y, wideButton), line: lineAt(y, list) }
    }),
  }
}

function placeStage(
  { stage, touchpoints }: StageView,
  box: StageBox,
  boxes: MapBoxes,
): EditedStage & { foot: number } {
  const name = nameFrame(box.name, box)
  const rows = touchpoints.map(({ touchpoint: { id } }) => placeTouchpoint(id, box, boxes))
  const headFoot = Math.ceil(lastBaseline([box.counted]) + measures.lane.foot)
  const borders = [...rows.map(({ top }) => top), rows.at(-1)?.foot ?? headFoot]
  return {
    id: stage.id,
    name,
    menu: menuAt(box, name.y + name.height + button / 2),
    touchpoints: rows,
    spots: predecessors(rows).map((afterId, index) => {
      // At the end it stands beside what adds a stage.
      const x = index < rows.length ? box.width / 2 : headInset + wideButton / 2
      const width = index < rows.length ? button : wideButton
      const y = borders[index]!
      return { stageId: stage.id, afterId, button: buttonAt(x, y, width), line: lineAt(y, box.width) }
    }),
    foot: borders.at(-1)!,
  }
}

function placeTouchpoint(id: string, list: StageBox, { touchpoints, controls }: MapBoxes): Row {
  const box = touchpoints.find(({ touchpointId }) => touchpointId === id)!
  const row = controls.find(({ touchpointId, sliver }) => touchpointId === id && !sliver)!
  return {
    id,
    name: nameFrame(box.name, list),
    menu: menuAt(list, box.channelName.y - menuOverChannel),
    top: row.y,
    foot: row.y + row.height,
  }
}

function menuAt({ x, width }: StageBox, y: number): Rectangle {
  return buttonAt(x + width - headInset - button / 2, y)
}

function lineAt(y: number, width: number): Rectangle {
  return { x: headInset, y: y - line / 2, width: width - 2 * headInset, height: line }
}
