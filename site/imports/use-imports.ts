import type { InjectionKey, ShallowRef } from 'vue'
import type { FileOutcome } from '../../core/package/import/import-report.ts'
import type { NamedFile } from '../../core/package/import/read-files.ts'
import type { Conversation } from './conversation.ts'
import { tryOnScopeDispose } from '@vueuse/core'
import { inject, provide, shallowRef } from 'vue'
import { sweepPictureFiles } from '../../core/database/sweep.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { failed } from '../../core/package/problem.ts'
import { useStore } from '../store/use-store.ts'
import { createConversation } from './conversation.ts'
import { importInWorker } from './import-in-worker.ts'

export interface Imports extends Readonly<Pick<Conversation, 'reading' | 'isWaiting' | 'preview' | 'decide'>> {
  /** Newest first. */
  results: ShallowRef<FileOutcome[]>
  /** Reads files and asks before anything of them is taken in; files that come meanwhile join them. Ends when nothing is left to read. */
  read: (files: File[]) => Promise<void>
  /** Takes a file in without asking; where others are being read or shown, it joins them, and is asked about too. */
  takeIn: (file: File) => Promise<void>
  /** Gives up what is being read or shown. */
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
  const results = shallowRef<FileOutcome[]>([])
  let queue: NamedFile[] = []
  let whole: Promise<void> | null = null
  let lifetime = new AbortController()
  const { host, begin, end, ...conversation } = createConversation(() => queue.splice(0))
  tryOnScopeDispose(() => lifetime.abort())

  async function run(files: NamedFile[], isAsked: boolean): Promise<void> {
    lifetime = new AbortController()
    begin(files)
    try {
      show(await importInWorker(store.name, files, host, { isAsked, signal: lifetime.signal }))
    }
    catch (error) {
      giveUp(error)
    }
    end()
  }

  function show(outcomes: FileOutcome[]): void {
    results.value = [...outcomes, ...results.value]
    if (outcomes.some(({ result }) => result.ok))
      keepForGood()
  }

  function giveUp(error: unknown): void {
    // What the worker had staged; where this fails, the next visit's sweep comes.
    sweepPictureFiles(store, systemClock, navigator.locks).catch(() => {})
    const { name } = conversation.reading.value ?? conversation.preview.value?.[0] ?? { name: '' }
    if (!lifetime.signal.aborted)
      show([{ name, bytes: 0, result: failed({ kind: 'failed', detail: String(error) }) }])
    else if (conversation.reading.value)
      show([{ name, bytes: 0, result: failed({ kind: 'cancelled' }) }])
  }

  async function runAll(first: NamedFile[], isAsked: boolean): Promise<void> {
    await run(first, isAsked)
    while (queue.length > 0)
      await run(queue.splice(0), true)
    whole = null
  }

  function start(files: NamedFile[], isAsked: boolean): Promise<void> {
    if (!whole)
      return whole = runAll(files, isAsked)
    if (conversation.preview.value)
      conversation.decide({ to: 'add', files })
    else
      queue.push(...files)
    return whole
  }

  function cancel(): void {
    queue = []
    lifetime.abort()
  }

  const named = (file: File): NamedFile => ({ name: file.name, file })
  return { ...conversation, results, read: files => start(files.map(named), true), takeIn: file => start([named(file)], false), cancel }
}
