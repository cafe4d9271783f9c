import type { SourceCounts } from '../../journey/source/source-counts.ts'
import type { Source } from '../../journey/source/source.ts'
import { responseRate } from '../../metrics/response-rate.ts'

/** How many of those whom a source asked answered. */
export type SourceResponse = ReturnType<typeof responseRate>

/** The share of those asked who answered, where the source tells who was asked. */
export function sourceResponse(
  { mapping }: Pick<Source, 'mapping'>,
  { states }: Pick<SourceCounts, 'states'>,
): SourceResponse {
  const { answered, invited, partial } = states
  const isKnown = invited > 0 || (mapping?.columns.some(({ role }) => role === 'invited') ?? false)
  return responseRate({ submissions: answered, invitations: isKnown ? answered + invited + partial : null })
}
