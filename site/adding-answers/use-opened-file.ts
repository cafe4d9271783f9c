import type { ShallowRef } from 'vue'
import type { ChosenShape, FilePreview, FileProblem } from '../../core/customers/reading/file-table.ts'
import type { HeaderRows } from '../../core/customers/systems/suggest-mapping.ts'
import type { MappingSuggestion } from '../../core/customers/systems/suggestion.ts'
import { onScopeDispose, shallowRef } from 'vue'
import { useFailures } from '../../core/screen/failures.ts'
import { suggestByHeader } from './draft/chosen-header.ts'
import { recogniseInWorker } from './work/in-worker.ts'

/** A file with a table, and how it may be read. */
export interface OpenAnswers {
  state: 'open'
  file: File
  preview: FilePreview
  suggestion: MappingSuggestion
  /** Whether somebody said in which rows its names and its data stand. */
  isHeaderChosen: boolean
}

/** A file that somebody chose, and what is known of it. */
export type OpenedAnswers
  = | { state: 'none' | 'looking' }
    | { state: 'refused', name: string, reason: FileProblem }
    | OpenAnswers

/** The file that is being added. */
export interface OpenedFileState {
  opened: ShallowRef<OpenedAnswers>
  /** Looks into a file; one that is looked into meanwhile is left. */
  open: (file: File) => void
  /** Looks into it again, by what somebody chose instead of what was found out. */
  correct: (chosen: ChosenShape) => void
  /** Takes other rows for those with names and the first one with data. */
  correctHeader: (header: HeaderRows) => void
  close: () => void
}

export function useOpenedFile(): OpenedFileState {
  const { report } = useFailures()
  const opened = shallowRef<OpenedAnswers>({ state: 'none' })
  let lifetime = new AbortController()
  onScopeDispose(() => lifetime.abort())

  async function look(file: File, chosen: ChosenShape, signal: AbortSignal): Promise<void> {
    const result = await recogniseInWorker(file, chosen, signal)
    if (!signal.aborted) {
      opened.value = result.ok
        ? { state: 'open', file, preview: result.preview, suggestion: result.suggestion, isHeaderChosen: false }
        : { state: 'refused', name: file.name, reason: result.reason }
    }
  }

  function begin(file: File, chosen: ChosenShape): void {
    lifetime.abort()
    lifetime = new AbortController()
    const { signal } = lifetime
    look(file, chosen, signal).catch((error: unknown) => {
      if (signal.aborted)
        return
      opened.value = { state: 'none' }
      report(error)
    })
  }

  return {
    opened,
    open(file) {
      opened.value = { state: 'looking' }
      begin(file, {})
    },
    correct(chosen) {
      if (opened.value.state === 'open')
        begin(opened.value.file, chosen)
    },
    correctHeader(header) {
      const { value: open } = opened
      if (open.state === 'open')
        opened.value = { ...open, suggestion: suggestByHeader(open, header), isHeaderChosen: true }
    },
    close() {
      lifetime.abort()
      opened.value = { state: 'none' }
    },
  }
}
