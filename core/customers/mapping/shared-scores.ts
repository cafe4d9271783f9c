import type { Mapping } from '../../journey/source/mapping.ts'

/** The names of the columns that hold the scores of whatever their rows answer. */
export function sharedScores({ asked, columns }: Pick<Mapping, 'asked' | 'columns'>): string[] {
  return asked ? columns.filter(({ role, of }) => role === 'score' && of === null).map(({ name }) => name) : []
}
