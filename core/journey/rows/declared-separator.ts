import type { Separator } from './table.ts'
import { separators } from './table.ts'

/** What a first line such as `sep=;` says, which spreadsheets write and read. */
export interface DeclaredSeparator {
  /** Null where there is no such line, or it names none that is known. */
  separator: Separator | null
  /** Of the line and its end, in characters; 0 where there is none. */
  length: number
}

export function declaredSeparator(text: string): DeclaredSeparator {
  const [line, character] = /^sep=(.)(?:\r\n?|\n)/i.exec(text) ?? []
  return { separator: separators.find(separator => separator === character) ?? null, length: line?.length ?? 0 }
}
