import type { SourceResponse } from '../../core/customers/places/source-response.ts'
import { fewestToTell } from '../../core/customers/fewest.ts'

/** How many of those asked answered: of few who were asked counts are told, since a share may point at one. */
type ToldResponse = { kind: 'share', share: number, n: number } | { kind: 'counts', answered: number, n: number }

/** Null where nobody knows how many were asked. */
export function toldResponse({ value, n }: Pick<SourceResponse, 'value' | 'n'>): ToldResponse | null {
  if (value === null)
    return null
  const share = value / 100
  return n < fewestToTell ? { kind: 'counts', answered: Math.round(share * n), n } : { kind: 'share', share, n }
}
