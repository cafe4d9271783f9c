import type { Source } from './source.ts'
import { cameAsFigures } from './came-as-figures.ts'

/**
 * Whether a source consists of counts, or figures of one that does: a row stands for many answers, and nobody knows of
 * how many customers they are.
 */
export function isOfCounts(source: Pick<Source, 'mapping' | 'answers' | 'figures'>): boolean {
  return cameAsFigures(source)
    ? source.figures.isOfCounts ?? false
    : source.mapping?.columns.some(({ role }) => role === 'count') ?? false
}
