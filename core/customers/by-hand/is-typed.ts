import type { Source } from '../../journey/source/source.ts'

/** Whether a source's answers were typed by hand; figures that came without answers have no mapping either. */
export function isTyped({ mapping, answers }: Pick<Source, 'mapping' | 'answers'>): boolean {
  return mapping === null && answers !== null
}
