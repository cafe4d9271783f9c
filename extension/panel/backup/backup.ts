import type { ComputedRef } from 'vue'
import type { CopyOutcome } from './backup-state.ts'
import { useIntervalFn, useTimeoutFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { chooseFolder, leaveFolder } from '../../backup/chosen-folder.ts'
import { pickFolder, requestFolderAccess } from '../../backup/folder-access.ts'
import { useChosenFolder } from '../../screen/use-chosen-folder.ts'
import { useCurrentAudit } from '../ground/current-audit.ts'
import { useDrafts } from '../ground/drafts.ts'
import { useOngoingSaves } from '../ground/ongoing-saves.ts'
import { backupState } from './backup-state.ts'
import { useCopying } from './use-copying.ts'

/** After a change: several in a row go into one part. */
const calmMilliseconds = 3_000

/** Whoever plugs a drive in again, frees a disk or deletes a part need not say so. */
const checkMilliseconds = 60_000

/** The copy in the folder that the auditor picked: how it stands, and what can be done about it. */
export const useBackup = defineStore('backup', () => {
  const { db } = useWorkplace()
  const current = useCurrentAudit()
  const isBusy = useBusy()
  const latest = useLatestEntry()
  const { folder, parts } = useChosenFolder()
  const { isRunning, progress, run, stop } = useCopying()
  const auditId = computed(() => current.audit?.records.audit.id)
  const folderId = computed(() => folder.value?.id)
  const outcome = shallowRef<CopyOutcome>({ kind: 'untried' })
  const soon = useTimeoutFn(() => void copy(), calmMilliseconds, { immediate: false })
  let isWantedAgain = false

  async function copy(): Promise<void> {
    isWantedAgain = isRunning.value
    if (isRunning.value || isBusy.value || !folder.value || auditId.value === undefined)
      return
    const came = await run({ folder: folder.value, auditId: auditId.value, last: outcome.value })
    outcome.value = came ?? outcome.value
    if (isWantedAgain)
      soon.start()
  }

  /** What was begun for another folder, or is in the way of a capture, is given up: whatever is missing comes later. */
  function reconsider(): void {
    if (isBusy.value)
      stop()
    else
      soon.start()
  }

  function forgetOutcome(): void {
    stop()
    outcome.value = { kind: 'untried' }
  }

  function cancel(): void {
    stop()
    outcome.value = { kind: 'cancelled' }
  }

  /** At a click. */
  async function allow(): Promise<void> {
    const access = folder.value && await requestFolderAccess(folder.value.handle)
    if (access === 'denied')
      outcome.value = { kind: 'trouble', trouble: 'denied', detail: '' }
    else
      await copy()
  }

  async function pick(): Promise<void> {
    const picked = await pickFolder()
    if (!picked)
      return
    await chooseFolder(db, picked)
    soon.start()
  }

  watch(folderId, forgetOutcome)
  watch([folderId, auditId, latest, isBusy], reconsider, { immediate: true })
  useIntervalFn(() => document.hidden || outcome.value.kind === 'cancelled' || void copy(), checkMilliseconds)
  return {
    folder,
    parts,
    /** When the audit's last part arrived; undefined where none has. */
    copiedAt: computed(() => parts.value.filter(part => part.auditId === auditId.value).at(-1)?.at),
    state: computed(() =>
      backupState({ outcome: outcome.value, progress: progress.value, auditId: auditId.value, latest: latest.value })),
    isRunning,
    pick,
    allow,
    copy,
    cancel,
    leave: () => leaveFolder(db),
  }
})

/** Nothing is copied while a page is captured or an observation is saved. */
function useBusy(): ComputedRef<boolean> {
  const drafts = useDrafts()
  const saves = useOngoingSaves()
  return computed(() => saves.isSaving || drafts.captureState?.kind === 'capturing')
}

/** The number of the journal's last entry, which every change raises; undefined until it is read. */
function useLatestEntry(): ComputedRef<number | undefined> {
  const { db } = useWorkplace()
  const stored = useStored(() => null, async () => (await db.entries.orderBy('sequence').last())?.sequence ?? 0)
  return computed(() => stored.value.state === 'ready' ? stored.value.value : undefined)
}
