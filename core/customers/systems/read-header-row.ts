import type { SourceKind } from '../../journey/source/source-kind.ts'
import type { Header } from './header.ts'
import type { KnownColumns } from './known-columns.ts'
import type { ColumnPlan, TablePlan } from './plan.ts'
import type { System } from './system.ts'
import { isSingleCell } from '../reading/is-single-cell.ts'
import { cellsAt } from './cells.ts'
import { headerOf } from './header.ts'
import { suggestPlan } from './suggest-plan.ts'

/** A system whose tables have their names in the first row, by which they are known. */
interface HeaderRowSystem {
  id: string
  kind: SourceKind
  isHeader: (header: Header, data: readonly string[][]) => boolean
  /** What its columns hold, by the cells of any of them. */
  columns: (cellsOf: (name: string) => string[]) => KnownColumns
  /** What a column holds whose name is not known; null where nobody knows. */
  others?: (name: string, cells: string[]) => ColumnPlan | null
  /** What is known beside the columns. */
  rest?: (header: Header, cellsOf: (name: string) => string[]) => Pick<TablePlan, 'states' | 'asked' | 'timeZone'>
}

/** Makes a system of what is known of its columns. */
export function headerRowSystem(described: HeaderRowSystem): System {
  const { id, kind, isHeader, columns, others = () => null, rest = () => ({}) } = described
  return {
    id,
    kind,
    recognise: (rows) => {
      const header = headerOf(rows[0])
      const data = rows.slice(1).filter(row => !isSingleCell(row, header.names.length))
      if (!isHeader(header, data))
        return null
      const cellsOf = (name: string) => cellsAt(data, header.find([name]))
      const known = columns(cellsOf)
      return suggestPlan({
        ...{ system: id, kind, nameRow: 0, wordingRow: null, dataRow: 1, names: header.names, data },
        columns: header.keys.map((key, index) =>
          known.get(key) ?? others(header.names[index]!, cellsAt(data, index))),
        ...rest(header, cellsOf),
      })
    },
  }
}
