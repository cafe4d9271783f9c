import type { ShallowRef } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Failure } from '../../../core/database/failure.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Autosave } from '../../session/autosave.ts'
import type { CopyPlace, TypedCopies } from '../../session/typed-copies.ts'
import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { browser } from 'wxt/browser'
import { updateDraft } from '../../../core/database/drafts/drafts.ts'
import { failureOf } from '../../../core/database/failure.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useStoreLoss } from '../../../core/screen/store-loss.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { createAutosave } from '../../session/autosave.ts'
import { settleCopies } from '../../session/settle-copies.ts'
import { createTypedCopies } from '../../session/typed-copies.ts'
import { useCopies } from './use-copies.ts'

/** A draft, and what is typed for it now. */
interface Typed {
  draft: Draft
  changes: Partial<Omit<Draft, 'id'>>
}

/** What was typed and the store did not take: why, and where it is meanwhile. */
export interface Untaken {
  draftId: Id
  failure: Failure
  place: CopyPlace
}

/**
 * What is typed for drafts. It is kept in the store at once, and beside it until the store took it; where the store
 * does not, that is tried again for as long as the panel is open.
 */
export const useTyped = defineStore('typed', () => {
  const copies = createTypedCopies(browser.storage.session, browser.storage.local)
  const { copyOf, isRead } = useCopies(copies)
  const { untaken, settle, write } = useWriting(copies)
  const autosaves = new Map<Id, Autosave<Typed>>()

  function keep(draft: Draft, changes: Typed['changes']): void {
    const autosave = autosaves.get(draft.id) ?? createAutosave(write, warn)
    autosaves.set(draft.id, autosave)
    autosave.save({ draft, changes })
  }

  async function forget(draftId: Id): Promise<void> {
    autosaves.get(draftId)?.cancel()
    autosaves.delete(draftId)
    settle(draftId)
    await copies.forget(draftId)
  }

  useSettledCopies(copies)
  return {
    untaken,
    /** Whether it is known what was typed and not taken before this panel was opened. */
    isRead,
    /** A draft as it was typed, where the store has not taken that yet. */
    copyOf,
    /** Keeps what is typed for a draft. */
    keep,
    /** Whether the store has not taken yet what was typed here. */
    isPending: (draftId: Id) => autosaves.get(draftId)?.isPending() === true,
    /** Lets go of what was typed for a draft that was saved or discarded. */
    forget,
  }
})

interface Writing {
  untaken: ShallowRef<Untaken | null>
  /** Nothing of a draft is untaken any more. */
  settle: (draftId: Id) => void
  write: (typed: Typed) => Promise<void>
}

/** Writes what is typed into the store, with copies beside it, and says where the store does not take it. */
function useWriting(copies: TypedCopies): Writing {
  const { db } = useWorkplace()
  const failures = useFailures()
  const untaken = shallowRef<Untaken | null>(null)

  function settle(draftId: Id): void {
    if (untaken.value?.draftId !== draftId)
      return
    untaken.value = null
    // What else failed meanwhile failed for the same reason.
    failures.dismiss()
  }

  async function write({ draft, changes }: Typed): Promise<void> {
    const { id } = draft
    const copy = { ...draft, ...changes }
    const copied = copies.keep(copy)
    try {
      const found = await updateDraft(db, id, changes)
      await copied
      settle(id)
      // Where it is gone, whoever saved or discarded it has seen to its copies, or the store has lost it.
      if (found)
        await copies.forget(id)
    }
    catch (error) {
      const places = [await copied, await copies.keepOnDisk(copy)]
      const place = (['disk', 'memory'] as const).find(each => places.includes(each)) ?? 'screen'
      untaken.value = { draftId: id, failure: failureOf(error), place }
      throw error
    }
  }

  return { untaken, settle, write }
}

/** Once it is known whether the store was lost, copies of drafts that it does not have come back or go. */
function useSettledCopies(copies: TypedCopies): void {
  const { db } = useWorkplace()
  const loss = useStoreLoss()
  watch(() => loss.isKnown && (loss.lost ?? 'none'), (lost) => {
    if (lost)
      settleCopies(db, copies, lost !== 'none').catch(warn)
  }, { immediate: true })
}

function warn(error: unknown): void {
  console.warn('What was typed could not be stored yet.', error)
}
