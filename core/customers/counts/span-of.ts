import type { CodedAnswers } from '../table/coded-columns.ts'

/** When the first and the last of some answers were given, in milliseconds since 1970; null where there are none. */
export function spanOf({ rows, numbers }: Pick<CodedAnswers, 'rows' | 'numbers'>): { from: number, to: number } | null {
  const at = numbers.get('at')
  if (!at || rows === 0)
    return null
  let [from, to] = [at[0]!, at[0]!]
  for (let row = 1; row < rows; row++) {
    from = Math.min(from, at[row]!)
    to = Math.max(to, at[row]!)
  }
  return { from, to }
}
