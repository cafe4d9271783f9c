import type { Ref } from 'vue'
import type { ExportSelection, PlannedExport } from '../../../core/package/plan-export.ts'
import type { CurrentAudit } from '../use-audit.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { browser } from 'wxt/browser'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { planExport } from '../../../core/package/plan-export.ts'
import { download } from '../../export/download.ts'
import { readSetting, writeSetting } from '../../session/settings.ts'
import { useFailures } from '../notices/use-failures.ts'
import { useSession } from '../session.ts'
import { useToast } from '../use-toast.ts'

/** Writes the audit as Kairos files into the downloads, with progress and a way to cancel. */
export function useExport(audit: () => CurrentAudit, selection: Ref<ExportSelection>, passphrase: Ref<string>) {
  const { t } = useI18n()
  const { db, clock } = useSession()
  const { report } = useFailures()
  const { show } = useToast()
  const progress: Ref<{ done: number, total: number } | null> = shallowRef(null)
  let lifetime = new AbortController()

  async function write(): Promise<void> {
    // The archive library is large and is loaded only here.
    const { writeExport } = await import('../../../core/package/export-audit.ts')
    const plan = await planExport(db, audit().records.audit.id, selection.value)
    if (!plan)
      return
    const generator = `Kairos ${browser.runtime.getManifest().version}`
    const onProgress = (done: number, total: number) => progress.value = { done, total }
    let name = ''
    for await (const exported of writeExport(db, plan, { clock, generator, passphrase: passphrase.value, onProgress, signal: lifetime.signal })) {
      download(exported.file, exported.name)
      name = exported.name
    }
    await note(plan)
    passphrase.value = ''
    show({ text: plan.parts.length > 1 ? t('panel.export.doneParts', { n: plan.parts.length }) : t('panel.export.done', { name }) })
  }

  /** Read and written in one go, since another window may export another audit. */
  async function note({ audit, observations, versions }: PlannedExport): Promise<void> {
    const exported = { at: timestampOf(clock), observations, versions }
    await db.transaction('rw', db.settings, async () =>
      writeSetting(db, 'exports', { ...await readSetting(db, 'exports'), [audit.audit.id]: exported }))
  }

  async function run(): Promise<void> {
    if (progress.value)
      return
    lifetime = new AbortController()
    progress.value = { done: 0, total: 1 }
    try {
      await write()
    }
    catch (error) {
      if (!lifetime.signal.aborted)
        report(error)
    }
    finally {
      progress.value = null
    }
  }

  onScopeDispose(() => lifetime.abort())
  return { progress, run, cancel: () => lifetime.abort() }
}
