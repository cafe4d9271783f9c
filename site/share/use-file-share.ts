import type { ShallowRef } from 'vue'
import type { Id } from '../../core/journey/identifier.ts'
import type { ExportOptions } from '../../core/package/export/write-export.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { planShare } from '../../core/package/export/plan-share.ts'
import { download } from '../../core/screen/export/download.ts'
import { shrinkPicture } from '../../core/screen/export/shrink-picture.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useShareWish } from './share-wish.ts'

interface Progress {
  done: number
  total: number
}

/** The writing of Kairos files, which can be watched and given up. */
export interface FileShare {
  /** Null while nothing is written. */
  progress: Readonly<ShallowRef<Progress | null>>
  run: (auditId: Id) => Promise<void>
  cancel: () => void
}

/** Writes an audit, as it is chosen to be shared, as Kairos files into the browser's downloads. */
export function useFileShare(): FileShare {
  const { t } = useLanguage()
  const { report } = useFailures()
  const toasts = useToasts()
  const write = useWriting()
  const progress = shallowRef<Progress | null>(null)
  let lifetime = new AbortController()

  async function run(auditId: Id): Promise<void> {
    lifetime = new AbortController()
    const { signal } = lifetime
    progress.value = { done: 0, total: 1 }
    try {
      const files = await write(auditId, { signal, onProgress: (done, total) => progress.value = { done, total } })
      toasts.show({ text: t('share.file.handed', { n: files.length, name: files[0] ?? '' }, files.length) })
    }
    catch (error) {
      if (!signal.aborted)
        report(error)
    }
    progress.value = null
  }

  onScopeDispose(() => lifetime.abort())
  return { progress, run, cancel: () => lifetime.abort() }
}

type Watching = Required<Pick<ExportOptions, 'signal' | 'onProgress'>>

/** Writes what is chosen and tells the names of the files. */
function useWriting(): (auditId: Id, watching: Watching) => Promise<string[]> {
  const { t } = useLanguage()
  const { db, clock } = useWorkplace()
  const { choice, file } = useShareWish()
  const words = { auditor: (n: number) => t('share.authors.number', { n }), leftOut: t('share.leftOut') }

  return async (auditId, watching) => {
    // The archive library is large and is loaded only here.
    const { writeExport } = await import('../../core/package/export/write-export.ts')
    const plan = await planShare(db, auditId, { choice, words, mostBytes: file.partSize ?? undefined })
    const { passphrase } = file
    const generator = `Kairos ${import.meta.env.VITE_KAIROS_VERSION}`
    const shrink = file.forMail ? shrinkPicture : undefined
    const options = { clock, generator, shrink, passphrase, ...watching }
    const names: string[] = []
    for await (const { file, name } of plan ? writeExport(db, plan, options) : []) {
      download(file, name)
      names.push(name)
    }
    return names
  }
}
