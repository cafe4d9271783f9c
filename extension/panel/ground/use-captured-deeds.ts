import type { Observation } from '../../../core/journey/observation.ts'
import { askForRetake } from '../../../core/database/drafts/retakes.ts'
import { pictureIdsOf } from '../../../core/journey/observation.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { deleteObservation } from '../../observe/delete-observation.ts'
import { editObservation } from '../../observe/edit-observation.ts'
import { usePanelPlace } from './panel-place.ts'
import { useAudit } from './use-audit.ts'

/** What can be done to a saved observation wherever it is listed. */
export interface CapturedDeeds {
  /** Opens it to be described anew; its reader comes back to where it was listed. */
  edit: (observation: Observation) => void
  /** Opens it likewise, for the next capture to take the place of its first screenshot. */
  retake: (observation: Observation) => void
  /** @param name of its touchpoint */
  remove: (observation: Observation, name: string) => void
}

/** Does it, and says so where it is not seen. */
export function useCapturedDeeds(): CapturedDeeds {
  const { t } = useLanguage()
  const { db, journal, clock } = useWorkplace()
  const audit = useAudit()
  const place = usePanelPlace()
  const { report } = useFailures()
  const toasts = useToasts()

  async function edit(observation: Observation): Promise<void> {
    place.visit(await editObservation(db, observation))
    scrollTo({ top: 0 })
  }

  async function retake(observation: Observation): Promise<void> {
    const draftId = await editObservation(db, observation)
    const [pictureId] = pictureIdsOf(observation)
    if (pictureId)
      await askForRetake(db, draftId, pictureId, timestampOf(clock))
    place.visit(draftId)
  }

  async function remove(observation: Observation, name: string): Promise<void> {
    const entryId = await deleteObservation(journal, observation, audit.value.auditorId)
    toasts.show({
      text: t('panel.captured.deleted', { name }),
      undo: async () => void await journal.undo(entryId, audit.value.auditorId),
    })
  }

  return {
    edit: observation => void edit(observation).catch(report),
    retake: observation => void retake(observation).catch(report),
    remove: (observation, name) => void remove(observation, name).catch(report),
  }
}
