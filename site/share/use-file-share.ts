import type { ShallowRef } from 'vue'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { ExportOptions } from '../../core/package/export/write-export.ts'
import type { FilePlan } from './use-file-news.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { download } from '../../core/screen/export/download.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useFileNews } from './use-file-news.ts'

const generator = `Kairos ${import.meta.env.VITE_KAIROS_VERSION}`

interface Progress {
  done: number
  total: number
}

/** The writing of Kairos files, which can be watched and given up. */
export interface FileShare {
  /** Null while nothing is written. */
  progress: Readonly<ShallowRef<Progress | null>>
  run: () => Promise<void>
  cancel: () => void
}

/** Writes Kairos files, as they are planned then, into the browser's downloads. */
export function useFileShare(plan: () => Promise<FilePlan>): FileShare {
  const { db, clock } = useWorkplace()
  const { report } = useFailures()
  const tell = useFileNews()
  const progress = shallowRef<Progress | null>(null)
  let lifetime = new AbortController()

  async function run(): Promise<void> {
    lifetime = new AbortController()
    const { signal } = lifetime
    const onProgress = (done: number, total: number) => progress.value = { done, total }
    onProgress(0, 1)
    try {
      const planned = await plan()
      await tell(planned, await write(db, planned, { clock, generator, signal, onProgress }))
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

/** Writes what is planned and tells the names of the files. */
async function write(db: KairosDatabase, { plan, options: how }: FilePlan, options: ExportOptions): Promise<string[]> {
  // The archive library is large and is loaded only here.
  const { writeExport } = await import('../../core/package/export/write-export.ts')
  const names: string[] = []
  for await (const { file, name } of plan ? writeExport(db, plan, { ...options, ...how }) : []) {
    download(file, name)
    names.push(name)
  }
  return names
}
