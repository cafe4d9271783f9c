import type { Id } from '../../../core/journey/identifier.ts'
import type { KeptPictures } from '../../observe/keep-pictures.ts'
import type { RefusedFile } from './use-redrawing.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { compareTexts } from '../../../core/journey/compare-texts.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { useDrafts } from './drafts.ts'
import { useRedrawing } from './use-redrawing.ts'

/** What came of the files that were taken last. */
export interface TakenPictures {
  /** Null where there was no picture among them. */
  kept: KeptPictures | null
  /** How many were scaled down. */
  reduced: number
  /** Whether their time is that of their files, and not the present. */
  isDated: boolean
  refused: RefusedFile[]
}

/** With the first pictures. */
const keeping = () => import('../../observe/keep-pictures.ts')
const regrouping = () => import('../../observe/regroup-pictures.ts')

type Regrouping = Awaited<ReturnType<typeof regrouping>>

/** What is younger counts as of now. */
const freshMilliseconds = 60_000

/** Takes pictures from elsewhere, which become drafts of the audit that is under way. */
export const usePictures = defineStore('pictures', () => {
  const { db, clock } = useWorkplace()
  const { report } = useFailures()
  const drafts = useDrafts()
  const taken = shallowRef<TakenPictures | null>(null)
  const { progress, run, cancel } = useRedrawing()

  async function take(files: readonly File[], draftId: Id | null): Promise<void> {
    const place = { draftId, touchpoint: chosenTouchpoint() }
    const redrawn = files.length > 0 ? await run(files) : null
    if (!redrawn)
      return
    const { pictures, refused } = redrawn
    pictures.sort((a, b) => compareTexts(a.picture.capturedAt, b.picture.capturedAt))
    const kept = pictures.length > 0 ? await (await keeping()).keepPictures(db, pictures, place) : null
    const fresh = clock.now().getTime() - freshMilliseconds
    taken.value = {
      kept,
      reduced: pictures.filter(({ isReduced }) => isReduced).length,
      isDated: pictures.some(({ picture }) => Date.parse(picture.capturedAt) < fresh),
      refused,
    }
    if (kept)
      drafts.showInTurn(kept.draftIds)
  }

  function chosenTouchpoint() {
    const { touchpointId = null, newTouchpoint = null } = drafts.draft ?? {}
    return { touchpointId, newTouchpoint }
  }

  async function regroup(change: (regroup: Regrouping, kept: KeptPictures) => Promise<KeptPictures>) {
    const before = taken.value
    if (!before?.kept)
      return
    const kept = await change(await regrouping(), before.kept)
    taken.value = { ...before, kept }
    drafts.showInTurn(kept.draftIds)
  }

  async function takeBack(): Promise<void> {
    const { kept } = taken.value ?? {}
    taken.value = null
    if (kept)
      await (await regrouping()).takePicturesBack(db, kept)
  }

  return {
    /** How far it is; null while nothing is taken. */
    progress,
    /** What came of it; null until then, and once that was heard. */
    taken,
    /** Takes files into a draft, or where that is null into a new one each. */
    take: (files: readonly File[], draftId: Id | null) => take(files, draftId).catch(report),
    cancel,
    /** Puts those that were taken last into one draft. */
    join: () => regroup(({ joinPictures }, kept) => joinPictures(db, kept)).catch(report),
    /** Gives each of them a draft of its own. */
    part: () => regroup(({ partPictures }, kept) => partPictures(db, kept)).catch(report),
    takeBack: () => takeBack().catch(report),
    dismiss: () => void (taken.value = null),
  }
})
