import type { FilePreview } from '../../../core/customers/reading/file-table.ts'
import type { HeaderRows } from '../../../core/customers/systems/suggest-mapping.ts'
import type { MappingSuggestion } from '../../../core/customers/systems/suggestion.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import { suggestMapping } from '../../../core/customers/systems/suggest-mapping.ts'
import { hasSameColumns } from './adopt-mapping.ts'
import { mappedLately } from './start-draft.ts'

/** A file of which it is known how it may be read. */
interface SuggestedFile {
  preview: Pick<FilePreview, 'rows'>
  suggestion: MappingSuggestion
}

/** How a file may be read by the rows that somebody chose; a known system stays one as long as its names do. */
export function suggestByHeader({ preview, suggestion }: SuggestedFile, header: HeaderRows): MappingSuggestion {
  const { mapping } = suggestion
  return mapping.system !== 'own' && mapping.nameRow === header.nameRow
    ? { ...suggestion, mapping: { ...mapping, dataRow: header.dataRow } }
    : suggestMapping(preview, header)
}

/**
 * How a file may be read by the rows that were chosen for an earlier one, the latest first, where it then has the same
 * columns; as it was suggested where there is none such.
 */
export function suggestAsEarlier(
  { preview, suggestion }: SuggestedFile,
  sources: readonly Source[],
): MappingSuggestion {
  if (suggestion.mapping.system !== 'own')
    return suggestion
  const isSame = ({ nameRow, dataRow }: HeaderRows) =>
    nameRow === suggestion.mapping.nameRow && dataRow === suggestion.mapping.dataRow
  for (const { mapping } of mappedLately(sources).filter(({ mapping: { system } }) => system === 'own')) {
    const found = isSame(mapping) ? suggestion : suggestMapping(preview, mapping)
    if (hasSameColumns(found.mapping, mapping))
      return found
  }
  return suggestion
}
