import type { ShallowRef } from 'vue'
import type { ExportOptions } from '../../../core/package/export/write-export.ts'
import type { ExportChoice } from './use-export-choice.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { browser } from 'wxt/browser'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { planExport } from '../../../core/package/export/plan-export.ts'
import { useFailures } from '../../../core/screen/failures.ts'
import { useToasts } from '../../../core/screen/toasts.ts'
import { useLanguage } from '../../../core/screen/use-language.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { shrinkPicture } from '../../export/shrink-picture.ts'
import { writeFiles } from '../../export/write-files.ts'
import { noteExport } from '../../session/exports.ts'
import { useAudit } from '../ground/use-audit.ts'

type Choice = Pick<ExportChoice, 'selection' | 'forMail' | 'passphrase'>

interface Progress {
  done: number
  total: number
}

/** An export that can be started, watched and given up. */
export interface Export {
  /** How far it is; null while nothing is written. */
  progress: Readonly<ShallowRef<Progress | null>>
  run: () => Promise<void>
  cancel: () => void
}

/** Writes the audit as Kairos files into the downloads, with progress and a way to cancel. */
export function useExport(choice: Choice): Export {
  const { report } = useFailures()
  const write = useWriting(choice)
  const progress = shallowRef<Progress | null>(null)
  let lifetime = new AbortController()

  async function run(): Promise<void> {
    if (progress.value)
      return
    lifetime = new AbortController()
    const { signal } = lifetime
    progress.value = { done: 0, total: 1 }
    await write({ signal, onProgress: (done, total) => progress.value = { done, total } })
      .catch(error => signal.aborted || report(error))
    progress.value = null
  }

  onScopeDispose(() => lifetime.abort())
  return { progress, run, cancel: () => lifetime.abort() }
}

/** Writes what is chosen, remembers what went out, and tells of the files. */
function useWriting(choice: Choice): (watching: Pick<ExportOptions, 'signal' | 'onProgress'>) => Promise<void> {
  const { t } = useLanguage()
  const { db, clock } = useWorkplace()
  const toasts = useToasts()
  const audit = useAudit()

  function tellOf(names: string[]): void {
    const [name] = names
    toasts.show({
      text: names.length > 1 ? t('panel.export.doneParts', { n: names.length }) : t('panel.export.done', { name }),
    })
  }

  return async (watching) => {
    const plan = await planExport(db, audit.value.records.audit.id, choice.selection.value)
    if (!plan)
      return
    const names = await writeFiles(db, plan, { clock, ...optionsOf(choice), ...watching })
    const { records: { observations }, versions } = plan
    const at = timestampOf(clock)
    await noteExport(db, plan.audit.audit.id, { at, observations: observations.length, versions })
    choice.passphrase.value = ''
    tellOf(names)
  }
}

function optionsOf({ forMail, passphrase }: Choice): Omit<ExportOptions, 'clock'> {
  return {
    generator: `Kairos ${browser.runtime.getManifest().version}`,
    shrink: forMail.value ? shrinkPicture : undefined,
    passphrase: passphrase.value,
  }
}
