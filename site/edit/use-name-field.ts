import type { ShallowRef } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { StageView } from '../../core/journey/journey-view.ts'
import type { LocalisedText } from '../../core/journey/localised-text.ts'
import type { Rectangle } from '../drawing/layout/rectangle.ts'
import type { Kind, Place } from './edit-places.ts'
import type { JourneyEdits } from './use-journey-edits.ts'
import type { Names } from './use-names.ts'
import { shallowRef } from 'vue'
import { newId } from '../../core/journey/identifier.ts'

/** A name that is being typed. */
export interface OpenField {
  kind: Kind
  /** Of what is added, the one that it will have. */
  id: Id
  /** Where it is added; null where it is there already. */
  place: Place | null
  /** Where it was when the field was opened; px. */
  box: Rectangle
  /** What the keyboard was on. */
  opener: Element | null
}

/** The one field that is open over a map, and what its name is given to. */
export function useNameField(stages: () => StageView[], names: Names, edits: JourneyEdits): {
  field: ShallowRef<OpenField | null>
  /** For what is there, or to add something at a place. */
  open: (kind: Kind, box: Rectangle, at: Id | Place) => void
  save: (field: OpenField, name: LocalisedText, seen?: LocalisedText) => Promise<boolean>
} {
  const field = shallowRef<OpenField | null>(null)
  return {
    field,
    open(kind, box, at) {
      const [id, place] = typeof at === 'string' ? [at, null] : [newId(), at]
      field.value = { kind, id, place, box, opener: document.activeElement }
    },
    save({ kind, id, place }, name, seen) {
      if (!place)
        return edits.rename(kind, id, name, seen)
      return kind === 'stage'
        ? edits.addStage(id, name, phaseBeside(stages(), place), place.afterId)
        : edits.addTouchpoint(id, name, channelBeside(stages(), place), place)
    },
  }
}

/** A new stage belongs to the phase of the one before it, or of the one after it. */
function phaseBeside(stages: StageView[], { afterId }: Place) {
  const beside = stages.find(({ stage }) => stage.id === afterId) ?? stages[0]
  return beside?.stage.phase ?? 'buying'
}

/** A new touchpoint is met as the one before it is, or the one after it. */
function channelBeside(stages: StageView[], { stageId, afterId }: Place) {
  const siblings = stages.find(({ stage }) => stage.id === stageId)?.touchpoints ?? []
  const beside = siblings.find(({ touchpoint }) => touchpoint.id === afterId) ?? siblings[0]
  return beside?.touchpoint.channel ?? 'web'
}
