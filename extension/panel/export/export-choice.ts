import type { ComputedRef, Ref } from 'vue'
import type { Id } from '../../../core/journey/identifier.ts'
import type { ExportSelection } from '../../../core/package/export/plan-export.ts'
import type { ExportPlace } from '../../export/delivery.ts'
import type { ExportWish } from './export-wish.ts'
import { defineStore } from 'pinia'
import { computed, reactive } from 'vue'
import { readExports, versionsSentIn } from '../../../core/database/settings/exports.ts'
import { hasUnsent } from '../../../core/package/export/select-records.ts'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { canChooseFile } from '../../export/chosen-file.ts'
import { useAudit } from '../ground/use-audit.ts'
import { plainWish } from './export-wish.ts'

/** What the next export of the current audit shall hold, how it goes out, and what went out before it. */
export const useExportChoice = defineStore('export-choice', () => {
  const { db } = useWorkplace()
  const audit = useAudit()
  const auditId = computed(() => audit.value.records.audit.id)
  const wish = useWishes(auditId)
  const stored = useStored(auditId, auditId => readExports(db, auditId))
  const exports = computed(() => stored.value.state === 'ready' ? stored.value.value : [])
  const sent = computed(() => versionsSentIn(exports.value))
  const hasNew = computed(() => sent.value !== undefined && hasUnsent(audit.value.records, sent.value))
  const onlyNew = computed({
    get: () => wish.value.onlyNew && hasNew.value,
    set: chosen => wish.value.onlyNew = chosen,
  })
  const canChoosePlace = computed(() => canChooseFile && wish.value.partSize === null)
  const place = computed<ExportPlace>({
    get: () => canChoosePlace.value ? wish.value.place : 'downloads',
    set: chosen => wish.value.place = chosen,
  })
  const selection = computed((): ExportSelection => ({
    ...onlyNew.value ? { sent: sent.value } : {},
    ...wish.value.partSize === null ? {} : { mostBytes: wish.value.partSize },
  }))
  const last = computed(() => exports.value.at(-1))
  return { wish, onlyNew, hasNew, place, canChoosePlace, selection, last }
})

/** The wish for the current audit: each has its own, for as long as the panel is open. */
function useWishes(auditId: Ref<Id>): ComputedRef<ExportWish> {
  const wishes = new Map<Id, ExportWish>()
  return computed(() => {
    const wish = wishes.get(auditId.value) ?? reactive({ ...plainWish })
    wishes.set(auditId.value, wish)
    return wish
  })
}
