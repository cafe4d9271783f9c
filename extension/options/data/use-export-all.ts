import type { Ref } from 'vue'
import type { Id } from '../../../core/journey/identifier.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { browser } from 'wxt/browser'
import { noteExport } from '../../../core/database/settings/exports.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { planExport } from '../../../core/package/export/plan-export.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { writeFiles } from '../../export/write-files.ts'
import { readAuditChoices } from '../../session/audit-choices.ts'

/** How far it is: the audit that is written, of how many, and of its pictures. */
interface ExportAllProgress {
  title: string
  /** From 1. */
  number: number
  audits: number
  done: number
  total: number
}

/** What came of it. */
interface ExportAllOutcome {
  /** How many audits went out, of how many. */
  written: number
  audits: number
  observations: number
  verbatims: number
  /** Whether all files are known to have arrived. */
  hasArrived: boolean
}

interface ExportAll {
  /** Null while nothing is written. */
  progress: Readonly<Ref<ExportAllProgress | null>>
  /** Null before the first time, and while it is under way. */
  outcome: Readonly<Ref<ExportAllOutcome | null>>
  run: () => Promise<void>
  cancel: () => void
}

/** Writes every audit as a Kairos file of its own, one after the other; what went out counts where that ends early. */
export function useExportAll(): ExportAll {
  const { db } = useWorkplace()
  const { report } = useFailures()
  const write = useWriteAudit()
  const progress = shallowRef<ExportAllProgress | null>(null)
  const outcome = shallowRef<ExportAllOutcome | null>(null)
  let lifetime = new AbortController()

  async function writeAll(signal: AbortSignal): Promise<void> {
    const audits = await readAuditChoices(db)
    const so = { written: 0, audits: audits.length, observations: 0, verbatims: 0, hasArrived: true }
    outcome.value = so
    for (const [index, { id, title }] of audits.entries()) {
      const onProgress = (done: number, total: number) =>
        progress.value = { title, number: index + 1, audits: audits.length, done, total }
      onProgress(0, 1)
      const made = await write(id, signal, onProgress)
      so.written++
      so.observations += made?.observations ?? 0
      so.verbatims += made?.verbatims ?? 0
      so.hasArrived &&= made?.hasArrived ?? true
    }
  }

  async function run(): Promise<void> {
    if (progress.value)
      return
    lifetime = new AbortController()
    const { signal } = lifetime
    await writeAll(signal).catch((error: Error) => signal.aborted || error.name === 'AbortError' || report(error))
    progress.value = null
  }

  onScopeDispose(() => lifetime.abort())
  return { progress, outcome, run, cancel: () => lifetime.abort() }
}

/** Writes one audit, and remembers that; null where it was deleted meanwhile. */
function useWriteAudit() {
  const { db, clock } = useWorkplace()
  return async (auditId: Id, signal: AbortSignal, onProgress: (done: number, total: number) => void) => {
    signal.throwIfAborted()
    const generator = `Kairos ${browser.runtime.getManifest().version}`
    const plan = await planExport(db, auditId)
    if (!plan)
      return null
    const { versions, records: { observations, verbatims } } = plan
    const delivered = await writeFiles(db, plan, 'downloads', { clock, generator, signal, onProgress })
    const counts = { observations: observations.length, verbatims: verbatims.length }
    const made = { at: timestampOf(clock), ...counts, versions, ...delivered }
    await noteExport(db, plan.audit.audit.id, made)
    return made
  }
}
