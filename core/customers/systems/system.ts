import type { SourceKind } from '../../journey/source/source-kind.ts'
import type { MappingSuggestion } from './suggestion.ts'

/** A system whose exports are known by what stands in them. */
export interface System {
  /** Stands in the mapping, such as `zendesk-tickets`. */
  id: string
  kind: SourceKind
  /**
   * How a file of it is read; null for a file of any other.
   * @param rows the first ones, names included
   */
  recognise: (rows: readonly string[][]) => MappingSuggestion | null
}
