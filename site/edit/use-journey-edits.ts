import type { Id } from '../../core/journey/identifier.ts'
import type { JourneyView } from '../../core/journey/journey-view.ts'
import type { LocalisedText } from '../../core/journey/localised-text.ts'
import type { Phase } from '../../core/journey/stage.ts'
import type { Channel } from '../../core/journey/touchpoint.ts'
import type { Kind, Place } from './edit-places.ts'
import type { Names } from './use-names.ts'
import { addStage, placeStage, renameStage, setStagePhase } from '../../core/database/commands/edit-stage.ts'
import { renameTouchpoint } from '../../core/database/commands/edit-touchpoint.ts'
import { addTouchpoint, placeTouchpoint } from '../../core/database/commands/place-touchpoint.ts'
import { removeStage } from '../../core/database/commands/remove-stage.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { useMending } from '../../core/screen/naming/use-mending.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { rankAt } from './edit-steps.ts'

/** What changes a journey's structure, each with a word of it and a way back; tells whether anything was changed. */
export interface JourneyEdits {
  /** @param seen the name that it had when the new one was begun; left out where it shall be given in any case */
  rename: (kind: Kind, id: Id, name: LocalisedText, seen?: LocalisedText) => Promise<boolean>
  place: (kind: Kind, id: Id, place: Place) => Promise<boolean>
  addStage: (id: Id, name: LocalisedText, phase: Phase, afterId: Id | null) => Promise<boolean>
  addTouchpoint: (id: Id, name: LocalisedText, channel: Channel, place: Place) => Promise<boolean>
  setPhase: (stageId: Id, phase: Phase) => Promise<boolean>
  /** @param toStageId where its touchpoints go; null deletes them with all that hangs on them */
  removeStage: (stageId: Id, toStageId: Id | null) => Promise<boolean>
}

export function useJourneyEdits(view: () => Pick<JourneyView, 'audit' | 'stages'>, names: Names): JourneyEdits {
  const { db, journal } = useWorkplace()
  const { language, t } = useLanguage()
  const mend = useMending(() => null)
  const nameIn = (name: LocalisedText) => textIn(name, language.value)
  const becoming = (from: string, to: string) => t('common.naming.becoming', { from, to })

  return {
    rename: (kind, id, name, seen) => {
      const [from, to] = [names.of(id), nameIn(name)]
      return mend({
        about: becoming(from, to),
        change: note => (kind === 'stage' ? renameStage : renameTouchpoint)(db, journal, id, name, note, seen),
        done: t('common.naming.renamed', { from, to }),
      })
    },
    place: (kind, id, { stageId, afterId }) => {
      const [name, stage] = [names.of(id), names.of(stageId)]
      const rank = rankAt(view().stages, kind, id, { stageId, afterId })
      return mend({
        about: stageId ? becoming(name, stage) : name,
        change: note => stageId
          ? placeTouchpoint(db, journal, id, { stageId, afterId }, note)
          : placeStage(db, journal, view().audit.id, id, afterId, note),
        done: t(`edit.placed.${kind}`, { name, stage, ...rank }),
      })
    },
    addStage: (id, name, phase, afterId) => mend({
      about: nameIn(name),
      change: note => addStage(db, journal, view().audit.id, { id, name, phase }, afterId, note),
      done: t('edit.added.stage', { name: nameIn(name) }),
    }),
    addTouchpoint: (id, name, channel, { stageId, afterId }) => mend({
      about: nameIn(name),
      change: note => addTouchpoint(db, journal, { id, name, channel }, { stageId: stageId!, afterId }, note),
      done: t('edit.added.touchpoint', { name: nameIn(name), stage: names.of(stageId) }),
    }),
    setPhase: (stageId, phase) => mend({
      about: becoming(names.of(stageId), t(`common.phase.${phase}`)),
      change: note => setStagePhase(db, journal, stageId, phase, note),
      done: t('edit.phaseSet', { name: names.of(stageId), phase: t(`common.phase.${phase}`) }),
    }),
    removeStage: (stageId, toStageId) => mend({
      about: names.of(stageId),
      change: note => removeStage(db, journal, stageId, toStageId, note),
      done: t('edit.deleted', { name: names.of(stageId) }),
    }),
  }
}
