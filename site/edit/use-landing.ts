import type { ComputedRef } from 'vue'
import type { StageView } from '../../core/journey/journey-view.ts'
import type { Rectangle } from '../drawing/layout/rectangle.ts'
import type { EditPlaces, Spot } from './edit-places.ts'
import type { Drag } from './use-drag.ts'
import type { JourneyEdits } from './use-journey-edits.ts'
import { computed } from 'vue'
import { isThere } from './edit-steps.ts'
import { useDrag } from './use-drag.ts'
import { useEdgeScroll } from './use-edge-scroll.ts'

/** What something is dragged over. */
interface Ground {
  layer: () => HTMLElement | null
  places: () => EditPlaces
  stages: () => StageView[]
  isUpright: () => boolean
}

/** Drags stages and touchpoints to another place, which is known before they are let go. */
export function useLanding(ground: Ground, edits: Pick<JourneyEdits, 'place'>): ReturnType<typeof useDrag> & {
  /** Where it lands; null where it would stay where it is. */
  landing: ComputedRef<Spot | null>
} {
  const { drag, press } = useDrag((drag) => {
    const spot = landingOf(drag)
    if (spot)
      void edits.place(drag.kind, drag.id, spot)
  })
  const landing = computed(() => drag.value && landingOf(drag.value))

  function landingOf(drag: Drag): Spot | null {
    const area = ground.layer()?.getBoundingClientRect()
    if (!area || !isWithin(drag, area))
      return null
    const { stages, spots } = ground.places()
    const candidates = drag.kind === 'stage' ? spots : stages.flatMap(({ spots }) => spots)
    const at = { x: drag.x - area.x, y: drag.y - area.y }
    const nearest = nearestOf(candidates, ({ line }) => ground.isUpright()
      ? Math.abs(line.y + line.height / 2 - at.y)
      : Math.abs(line.x + line.width / 2 - at.x))
    return nearest && !isThere(ground.stages(), drag.kind, drag.id, nearest) ? nearest : null
  }

  useEdgeScroll(
    () => ground.layer()?.parentElement,
    () => drag.value,
    () => drag.value = drag.value && { ...drag.value },
  )
  return { drag, press, landing }
}

function isWithin({ x, y }: Drag, area: Rectangle): boolean {
  return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height
}

function nearestOf(spots: Spot[], distance: (spot: Spot) => number): Spot | null {
  return spots.reduce<Spot | null>((best, spot) => best && distance(best) <= distance(spot) ? best : spot, null)
}
