import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Field, MatchedColumns } from '../../core/journey/rows/columns.ts'
import type { Encoding } from '../../core/journey/rows/encodings.ts'
import type { RowsJourney } from '../../core/journey/rows/read-rows.ts'
import type { Separator, TableRow } from '../../core/journey/rows/table.ts'
import type { RowsRead, RowsSource } from './rows-worker.ts'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { matchColumns, noColumns } from '../../core/journey/rows/columns.ts'
import { readRows } from '../../core/journey/rows/read-rows.ts'
import { useFailures } from '../../core/screen/failures.ts'
import { useLanguage } from '../../core/screen/use-language.ts'
import { readInWorker } from './read-in-worker.ts'

/** Rows on their way to a journey. */
export interface Rows {
  /** What stands in the field: pasted, typed, or read from a file. */
  text: Ref<string>
  /** What the worker made of it last; null where there is nothing yet. */
  read: ShallowRef<RowsRead | null>
  /** Those that tell of touchpoints. */
  rows: ComputedRef<readonly TableRow[]>
  matched: ComputedRef<MatchedColumns>
  /** Null as long as it is not known where stages and touchpoints stand. */
  journey: ComputedRef<RowsJourney | null>
  /** Reads a file, or what is too long to be shown. */
  open: (file: Blob) => void
  /** Reads what stands in the field. */
  type: (text: string) => void
  /** Corrects by hand what was found out. */
  setEncoding: (encoding: Encoding) => void
  setSeparator: (separator: Separator) => void
  setHasNames: (hasNames: boolean) => void
  /** Says what a column holds; null for nothing of use. */
  setField: (column: number, field: Field | null) => void
}

/** Follows what somebody pastes, opens and corrects. */
export function useRows(): Rows {
  const { language } = useLanguage()
  const text = ref('')
  const { read, source, readAnew } = useReading(shown => text.value = shown)
  const corrected = shallowRef<MatchedColumns | null>(null)
  const all = computed(() => read.value?.ok ? read.value.table.rows : [])
  const matched = computed(() => corrected.value ?? matchColumns(all.value))
  const rows = computed(() => matched.value.hasNames ? all.value.slice(1) : all.value)
  const journey = computed(() => {
    const { columns } = matched.value
    const isKnown = columns.stage !== null && columns.touchpoint !== null
    return isKnown ? readRows(rows.value, columns, language.value) : null
  })

  function begin(next: RowsSource): void {
    corrected.value = null
    readAnew(next, null)
  }

  return {
    text,
    read,
    rows,
    matched,
    journey,
    open: file => begin({ file, encoding: null }),
    type: typed => begin({ text: typed }),
    setEncoding: (encoding) => {
      if (source.value && 'file' in source.value)
        begin({ ...source.value, encoding })
    },
    setSeparator: (separator) => {
      corrected.value = null
      if (source.value)
        readAnew(source.value, separator)
    },
    setHasNames: hasNames => corrected.value = { ...matched.value, hasNames, isGuess: false },
    setField: (column, field) => corrected.value = withField(matched.value, column, field),
  }
}

/**
 * Reads one source after another; what comes while another is read takes its place.
 * @param show told of a file's text
 */
function useReading(show: (text: string) => void) {
  const { report } = useFailures()
  const read = shallowRef<RowsRead | null>(null)
  const source = shallowRef<RowsSource | null>(null)
  let lifetime = new AbortController()
  onScopeDispose(() => lifetime.abort())

  function readAnew(next: RowsSource, separator: Separator | null): void {
    lifetime.abort()
    lifetime = new AbortController()
    const { signal } = lifetime
    source.value = next
    readInWorker(next, separator, signal).then((result) => {
      read.value = result
      if ('file' in next)
        show(result.ok ? result.text : '')
    }).catch((error) => {
      if (signal.aborted)
        return
      read.value = null
      report(error)
    })
  }

  return { read, source, readAnew }
}

/** A column holds one thing, and each thing stands in one column. */
function withField({ columns, hasNames }: MatchedColumns, column: number, field: Field | null): MatchedColumns {
  const others = Object.entries(columns).filter(([, held]) => held !== column)
  const corrected = { ...noColumns, ...Object.fromEntries(others), ...field && { [field]: column } }
  return { columns: corrected, hasNames, isGuess: false }
}
