import type { Ref } from 'vue'
import type { PlannedExport } from '../../../core/package/export/plan-export.ts'
import type { CurrentAudit } from '../use-audit.ts'
import type { ExportChoice } from './use-export-choice.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { browser } from 'wxt/browser'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { planExport } from '../../../core/package/export/plan-export.ts'
import { download } from '../../export/download.ts'
import { shrinkPicture } from '../../export/shrink-picture.ts'
import { readSetting, writeSetting } from '../../session/settings.ts'
import { useFailures } from '../notices/use-failures.ts'
import { useSession } from '../session.ts'
import { useToast } from '../use-toast.ts'

/** Writes the audit as Kairos files into the downloads, with progress and a way to cancel. */
export function useExport(audit: () => CurrentAudit, { selection, forMail, passphrase }: Pick<ExportChoice, 'selection' | 'forMail' | 'passphrase'>) {
  const { t } = useI18n()
  const { db, clock } = useSession()
  const { report } = useFailures()
  const { show } = useToast()
  const progress: Ref<{ done: number, total: number } | null> = shallowRef(null)
  let lifetime = new AbortController()

  async function write(): Promise<void> {
    // The archive library is large and is loaded only here.
    const { writeExport } = await import('../../../core/package/export/export-audit.ts')
    const plan = await planExport(db, audit().records.audit.id, selection.value)
    if (!plan)
      return
    const generator = `Kairos ${browser.runtime.getManifest().version}`
    const onProgress = (done: number, total: number) => progress.value = { done, total }
    const shrink = forMail.value ? shrinkPicture : undefined
    const names: string[] = []
    for await (const { file, name } of writeExport(db, plan, { clock, generator, shrink, passphrase: passphrase.value, onProgress, signal: lifetime.signal })) {
      download(file, name)
      names.push(name)
    }
    await note(plan)
    passphrase.value = ''
    show({ text: names.length > 1 ? t('panel.export.doneParts', { n: names.length }) : t('panel.export.done', { name: names[0] }) })
  }

  /** Read and written in one go, since another window may export another audit. */
  async function note({ audit, records, versions }: PlannedExport): Promise<void> {
    const exported = { at: timestampOf(clock), observations: records.observation.length, versions }
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
