import type { Ref } from 'vue'
import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { TypedCopies } from '../../session/typed-copies.ts'
import { onScopeDispose, ref } from 'vue'
import { browser } from 'wxt/browser'
import { copyIn, draftIdIn } from '../../session/typed-copies.ts'

interface KnownCopies {
  isRead: Readonly<Ref<boolean>>
  copyOf: (draftId: Id) => Draft | undefined
}

/** The copies of what was typed in any panel, at hand for whoever shows a draft. */
export function useCopies(copies: TypedCopies): KnownCopies {
  const known = new Map<Id, Draft>()
  const isRead = ref(false)

  // Whatever is kept on the disk is in the browser's memory first.
  function follow(changes: Record<string, { newValue?: unknown }>, area: string): void {
    if (area !== 'session')
      return
    for (const [key, { newValue }] of Object.entries(changes)) {
      const [draftId, copy] = [draftIdIn(key), copyIn(key, newValue)]
      if (copy)
        known.set(copy.id, copy)
      else if (draftId !== undefined)
        known.delete(draftId)
    }
  }

  browser.storage.onChanged.addListener(follow)
  onScopeDispose(() => browser.storage.onChanged.removeListener(follow))
  void copies.read().then((drafts) => {
    drafts.forEach(draft => known.set(draft.id, draft))
    isRead.value = true
  })
  return { isRead, copyOf: draftId => known.get(draftId) }
}
