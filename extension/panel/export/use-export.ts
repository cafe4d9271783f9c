import type { ShallowRef } from 'vue'
import type { ExportOptions } from '../../../core/package/export/write-export.ts'
import type { ExportWish } from './export-wish.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { browser } from 'wxt/browser'
import { noteExport } from '../../../core/database/settings/exports.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { planExport } from '../../../core/package/export/plan-export.ts'
import { shrinkPicture } from '../../../core/screen/export/shrink-picture.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { writeFiles } from '../../export/write-files.ts'
import { useAudit } from '../ground/use-audit.ts'
import { useExportChoice } from './export-choice.ts'
import { useExportNews } from './use-export-news.ts'

interface Progress {
  done: number
  total: number
}

type Watching = Required<Pick<ExportOptions, 'signal' | 'onProgress'>>

/** An export that can be started, watched and given up. */
export interface Export {
  /** How far it is; null while nothing is written. */
  progress: Readonly<ShallowRef<Progress | null>>
  run: () => Promise<void>
  cancel: () => void
}

/** Writes the audit as Kairos files to where they shall go, with progress and a way to cancel. */
export function useExport(): Export {
  const { t } = useLanguage()
  const { report } = useFailures()
  const toasts = useToasts()
  const write = useWriting()
  const progress = shallowRef<Progress | null>(null)
  let lifetime = new AbortController()

  function tellWhy(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError')
      toasts.show({ text: t('panel.export.cancelled') })
    else
      report(error)
  }

  async function run(): Promise<void> {
    if (progress.value)
      return
    lifetime = new AbortController()
    const { signal } = lifetime
    progress.value = { done: 0, total: 1 }
    await write({ signal, onProgress: (done, total) => progress.value = { done, total } })
      .catch(error => signal.aborted || tellWhy(error))
    progress.value = null
  }

  onScopeDispose(() => lifetime.abort())
  return { progress, run, cancel: () => lifetime.abort() }
}

/** Writes what is chosen, and remembers and tells what went out as far as that is known. */
function useWriting(): (watching: Watching) => Promise<void> {
  const { db, clock } = useWorkplace()
  const audit = useAudit()
  const choice = useExportChoice()
  const news = useExportNews()

  return async (watching) => {
    // All that is chosen is read now: the audit may be another one before the file is written.
    const { place, selection } = choice
    const { records: { audit: { id } } } = audit.value
    const options = { clock, ...optionsOf(choice.wish), ...watching }
    const plan = await planExport(db, id, selection)
    if (!plan)
      return
    const { versions, records: { observations, verbatims } } = plan
    const counts = { observations: observations.length, verbatims: verbatims.length }
    const delivered = await writeFiles(db, plan, place, options)
    const made = { at: timestampOf(clock), ...counts, versions, ...delivered }
    await noteExport(db, id, made)
    news.tell(id, made, place)
  }
}

function optionsOf({ forMail, passphrase }: ExportWish): Omit<ExportOptions, 'clock'> {
  return {
    generator: `Kairos ${browser.runtime.getManifest().version}`,
    shrink: forMail ? shrinkPicture : undefined,
    passphrase,
  }
}
