import type { InjectionKey, ShallowRef } from 'vue'
import type { ImportReport } from '../../core/package/import-report.ts'
import type { PackageError, Result } from '../../core/package/problem.ts'
import { tryOnScopeDispose } from '@vueuse/core'
import { inject, provide, shallowRef } from 'vue'
import { importFile } from '../../core/package/import-package.ts'
import { useStore } from '../store/use-store.ts'

/** A file that was read, and what came of it. */
export interface ReadFile {
  name: string
  result: Result<ImportReport, PackageError>
}

/** The file being read; `total` screenshots is 0 until its records are checked. */
export interface Reading {
  name: string
  /** Which file of how many, from 1. */
  file: number
  files: number
  done: number
  total: number
}

export interface Imports {
  /** Null while nothing is being read. */
  reading: Readonly<ShallowRef<Reading | null>>
  results: ShallowRef<ReadFile[]>
  /** Ends when nothing is left to read. */
  read: (files: File[]) => Promise<void>
  cancel: () => void
}

const importsKey: InjectionKey<Imports> = Symbol('imports')

/** One queue of files for the whole site, so that leaving a page does not break off reading. */
export function provideImports(): void {
  provide(importsKey, createImports())
}

/** The queue that `provideImports` made. */
export function useImports(): Imports {
  const imports = inject(importsKey)
  if (!imports)
    throw new Error('No imports are provided')
  return imports
}

/** Asks the browser not to clear the audits away when it runs short of room; either answer will do. */
function keepForGood(): void {
  navigator.storage?.persist?.().catch(() => {})
}

function createImports(): Imports {
  const store = useStore()
  const reading = shallowRef<Reading | null>(null)
  const results = shallowRef<ReadFile[]>([])
  let queue: File[] = []
  let count = 0
  let whole = Promise.resolve()
  let running = new AbortController()
  tryOnScopeDispose(() => running.abort())

  async function readNext(file: File): Promise<void> {
    const { name } = file
    const place = { name, file: ++count, files: count + queue.length }
    running = new AbortController()
    reading.value = { ...place, done: 0, total: 0 }
    const result = await importFile(store, file, {
      name,
      locks: navigator.locks,
      signal: running.signal,
      onProgress: (done, total) => reading.value = { ...place, done, total },
    })
    results.value = [{ name, result }, ...results.value]
    if (result.ok)
      keepForGood()
  }

  async function readAll(): Promise<void> {
    count = 0
    for (let file = queue.shift(); file; file = queue.shift())
      await readNext(file)
    reading.value = null
  }

  function read(files: File[]): Promise<void> {
    queue.push(...files)
    if (!reading.value)
      whole = readAll()
    return whole
  }

  function cancel(): void {
    queue = []
    running.abort()
  }

  return { reading, results, read, cancel }
}
