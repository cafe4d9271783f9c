import type { ComputedRef, Ref } from 'vue'
import type { ExportSelection } from '../../../core/package/export/plan-export.ts'
import { computed, ref } from 'vue'
import { useStored } from '../../../core/screen/use-stored.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { readLastExport } from '../../session/exports.ts'
import { useAudit } from '../ground/use-audit.ts'

/** Sizes that mail servers take, in bytes; null for a single file. */
export const partSizes = [null, 5_000_000, 10_000_000, 20_000_000] as const

export type PartSize = typeof partSizes[number]

/** What the next export shall hold and how, and what came before it. */
export interface ExportChoice {
  onlyNew: Ref<boolean>
  /** Whether the pictures are drawn smaller, so that they suit a mail. */
  forMail: Ref<boolean>
  partSize: Ref<PartSize>
  /** Encrypts the next export; empty for none. Kept nowhere else, and forgotten after that export. */
  passphrase: Ref<string>
  selection: ComputedRef<ExportSelection>
  /** When it was exported last; undefined where never. */
  lastAt: ComputedRef<string | undefined>
  /** Whether it is known what went out then. */
  knowsSent: ComputedRef<boolean>
}

/** What goes out next: everything in one open file, as it is, unless chosen otherwise. */
export function useExportChoice(): ExportChoice {
  const { db } = useWorkplace()
  const audit = useAudit()
  const onlyNew = ref(false)
  const forMail = ref(false)
  const partSize = ref<PartSize>(null)
  const passphrase = ref('')
  const stored = useStored(() => audit.value.records.audit.id, auditId => readLastExport(db, auditId))
  const last = computed(() => stored.value.state === 'ready' ? stored.value.value : undefined)
  const selection = computed((): ExportSelection => ({
    ...onlyNew.value && last.value?.versions ? { sent: last.value.versions } : {},
    ...partSize.value === null ? {} : { mostBytes: partSize.value },
  }))
  return {
    onlyNew,
    forMail,
    partSize,
    passphrase,
    selection,
    lastAt: computed(() => last.value?.at),
    knowsSent: computed(() => last.value?.versions !== undefined),
  }
}
