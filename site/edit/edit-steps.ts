import type { Id } from '../../core/journey/identifier.ts'
import type { StageView } from '../../core/journey/journey-view.ts'
import type { Kind, Place } from './edit-places.ts'

/** Earlier or later on the way. */
export type Step = -1 | 1

/** Where one step leads; null where it would lead out of the journey. */
export function placeAfterStep(stages: StageView[], kind: Kind, id: Id, step: Step): Place | null {
  return kind === 'stage' ? stageStep(stages, id, step) : touchpointStep(stages, id, step)
}

function stageStep(stages: StageView[], id: Id, step: Step): Place | null {
  const ids = stages.map(({ stage }) => stage.id)
  const target = ids.indexOf(id) + step
  if (target < 0 || target >= ids.length)
    return null
  return { stageId: null, afterId: step === 1 ? ids[target]! : ids[target - 1] ?? null }
}

/** Over the border of its stage it comes first in the next one, or last in the one before. */
function touchpointStep(stages: StageView[], id: Id, step: Step): Place | null {
  const stageIndex = stages.findIndex(view => idsIn(view).includes(id))
  const ids = idsIn(stages[stageIndex])
  const target = ids.indexOf(id) + step
  if (target >= 0 && target < ids.length)
    return { stageId: stages[stageIndex]!.stage.id, afterId: step === 1 ? ids[target]! : ids[target - 1] ?? null }
  const beyond = stages[stageIndex + step]
  return beyond ? { stageId: beyond.stage.id, afterId: step === 1 ? null : idsIn(beyond).at(-1) ?? null } : null
}

/** Whether something that goes to a place is there already. */
export function isThere(stages: StageView[], kind: Kind, id: Id, place: Place): boolean {
  const ids = siblingIds(stages, kind, place)
  const index = ids.indexOf(id)
  return index >= 0 && (place.afterId === id || (ids[index - 1] ?? null) === place.afterId)
}

/** Which one of how many something is at a place, counted from 1. */
export function rankAt(stages: StageView[], kind: Kind, id: Id, place: Place): { n: number, of: number } {
  const others = siblingIds(stages, kind, place).filter(other => other !== id)
  return { n: place.afterId === null ? 1 : others.indexOf(place.afterId) + 2, of: others.length + 1 }
}

/** What stands where a place is. */
function siblingIds(stages: StageView[], kind: Kind, { stageId }: Place): Id[] {
  return kind === 'stage'
    ? stages.map(({ stage }) => stage.id)
    : idsIn(stages.find(({ stage }) => stage.id === stageId))
}

function idsIn(view: StageView | undefined): Id[] {
  return view?.touchpoints.map(({ touchpoint }) => touchpoint.id) ?? []
}
