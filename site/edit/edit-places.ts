import type { Id } from '../../core/journey/identifier.ts'
import type { Rectangle } from '../drawing/layout/rectangle.ts'
import type { TextBox } from '../drawing/layout/text/text-box.ts'
import { textBounds } from '../drawing/layout/text/text-box.ts'
import { editMeasures } from './edit-measures.ts'

/** Stages or touchpoints: what is named, moved and added. */
export type Kind = 'stage' | 'touchpoint'

/** Where a stage or a touchpoint may go. */
export interface Place {
  /** Of a touchpoint; null of a stage. */
  stageId: Id | null
  /** The neighbour that it follows; null where it comes first. */
  afterId: Id | null
}

/** Between two neighbours, or at an end; px from the map's top left. */
export interface Spot extends Place {
  /** Where something is added. */
  button: Rectangle
  /** What shows that something lands there. */
  line: Rectangle
}

/** Where a stage or a touchpoint has its name; px from the map's top left. */
export interface Head {
  id: Id
  name: Rectangle
  menu: Rectangle
}

/** A stage with what stands in it, and the spots between. */
export interface EditedStage extends Head {
  touchpoints: Head[]
  /** One more than touchpoints. */
  spots: Spot[]
}

/** Where everything of a journey is that can be taken hold of, in walking order. */
export interface EditPlaces {
  stages: EditedStage[]
  /** One more than stages. */
  spots: Spot[]
}

const { headInset, headPadding, button } = editMeasures

/** The frame around a name, in its share of the width. */
export function nameFrame(name: TextBox, { x, width }: Pick<Rectangle, 'x' | 'width'>): Rectangle {
  const bounds = textBounds(name)
  return {
    x: x + headInset,
    y: bounds.y - headPadding,
    width: width - 2 * headInset,
    height: bounds.height + 2 * headPadding,
  }
}

/** A button with its middle at a point. */
export function buttonAt(x: number, y: number, width: number = button): Rectangle {
  return { x: x - width / 2, y: y - button / 2, width, height: button }
}

/** The ids that something may follow: none, then each of them. */
export function predecessors(heads: readonly { id: Id }[]): (Id | null)[] {
  return [null, ...heads.map(({ id }) => id)]
}
