import type { Ref, ShallowRef } from 'vue'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { JourneyPlaces } from '../parts/tying/journey-places.ts'
import type { DraftState } from './use-draft.ts'
import type { KeyChoiceState } from './use-key-choice.ts'
import type { OpenedFileState } from './use-opened-file.ts'
import type { PreparedAnswersState } from './use-prepared-answers.ts'
import type { RefusedRows } from './work/refused-rows.ts'
import { shallowRef, watch } from 'vue'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { answersJob } from './answers-job.ts'
import { faultWords } from './fault-words.ts'
import { useDraft } from './use-draft.ts'
import { useKeeping } from './use-keeping.ts'
import { useKeyChoice } from './use-key-choice.ts'
import { useOpenedFile } from './use-opened-file.ts'
import { usePreparedAnswers } from './use-prepared-answers.ts'

type Unknown = Pick<RefusedRows, 'words' | 'questions'>

const nothing: Unknown = { words: [], questions: [] }

/** Answers on their way from a file to the store. */
export interface Adding extends KeyChoiceState {
  file: OpenedFileState
  reading: DraftState
  prepared: PreparedAnswersState
  /** What the whole file had and what was mapped to nothing when it was read last. */
  unknown: ShallowRef<Unknown>
  isBusy: Ref<boolean>
  open: (file: File) => void
  /** Begins with another file. */
  close: () => void
  read: () => Promise<void>
  keep: () => Promise<void>
}

/** @param sourceId the source that the page was opened for */
export function useAdding(
  records: () => AuditRecords,
  places: () => JourneyPlaces,
  sourceId: () => string | undefined,
): Adding {
  const { t } = useLanguage()
  const workplace = useWorkplace()
  const file = useOpenedFile()
  const reading = useDraft(file.opened, places, sourceId)
  const prepared = usePreparedAnswers()
  const keys = useKeyChoice()
  const unknown = shallowRef(nothing)
  watch(prepared.preparation, (next) => {
    if (next.state === 'ready')
      unknown.value = next.answers.refused
  })

  async function read(): Promise<void> {
    const [{ value: open }, { value: draft }] = [file.opened, reading.draft]
    if (open.state !== 'open' || !draft)
      return
    const [target, journeyId, keyChoice] = [reading.target.value, places().journeyId, keys.keyChoice.value]
    const job = answersJob(workplace, { open, draft, target, journeyId, keyChoice, words: faultWords(t) })
    await prepared.read(job)
  }

  function forgetFile(): void {
    prepared.forget()
    unknown.value = nothing
  }

  return {
    ...{ file, reading, prepared, unknown, read },
    ...keys,
    ...useKeeping(() => records().audit.id, { file, reading, prepared }),
    open(chosen) {
      forgetFile()
      file.open(chosen)
    },
    close() {
      forgetFile()
      file.close()
    },
  }
}
