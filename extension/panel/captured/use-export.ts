import type { Id } from '../../../core/journey/identifier.ts'
import type { CurrentAudit } from '../use-audit.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { browser } from 'wxt/browser'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { download } from '../../export/download.ts'
import { readSetting, writeSetting } from '../../session/settings.ts'
import { useFailures } from '../notices/use-failures.ts'
import { useSession } from '../session.ts'
import { useLive } from '../use-live.ts'
import { useToast } from '../use-toast.ts'

/** Writes the audit as a Kairos file into the downloads, with progress and a way to cancel. */
export function useExport(audit: () => CurrentAudit) {
  const { t } = useI18n()
  const { db, clock } = useSession()
  const { report } = useFailures()
  const { show } = useToast()
  const progress = shallowRef<{ done: number, total: number } | null>(null)
  const { value: last } = useLive(async () => (await readSetting(db, 'exports'))?.[audit().records.audit.id], undefined, () => audit().records.audit.id)
  let lifetime = new AbortController()

  async function write(): Promise<void> {
    // The archive library is large and is loaded only here.
    const { exportAudit } = await import('../../../core/package/export-audit.ts')
    const { id } = audit().records.audit
    const generator = `Kairos ${browser.runtime.getManifest().version}`
    const onProgress = (done: number, total: number) => progress.value = { done, total }
    const exported = await exportAudit(db, id, { clock, generator, onProgress, signal: lifetime.signal })
    if (!exported)
      return
    download(exported.file, exported.name)
    await note(id, exported.observations)
    show({ text: t('panel.export.done', { name: exported.name }) })
  }

  /** Read and written in one go, since another window may export another audit. */
  async function note(id: Id, observations: number): Promise<void> {
    await db.transaction('rw', db.settings, async () =>
      writeSetting(db, 'exports', { ...await readSetting(db, 'exports'), [id]: { at: timestampOf(clock), observations } }))
  }

  async function run(): Promise<void> {
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
  return { progress, last, run, cancel: () => lifetime.abort() }
}
