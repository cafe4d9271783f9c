import type { Id } from '../../journey/identifier.ts'
import type { AnswerFile, KairosDatabase } from '../kairos-database.ts'
import { packCounts } from './packed-counts.ts'

/**
 * Files of answers that an import reads, stored before the sources that have them: until then nothing sees them. What
 * is left of an import that was killed is swept away with all other files that no source has.
 */
export interface AnswerStaging {
  /** Stores a file under an id that has none. */
  add: (file: AnswerFile) => Promise<void>
  /** Removes what was staged and no source has, in the transaction that makes the sources visible. */
  keepNamed: () => Promise<void>
  /** Removes all that was staged. */
  discard: () => Promise<void>
}

/** Opens a staging; `withPictureLock` sees to it that no sweep and no other import runs before it is settled. */
export function stageAnswerFiles(db: KairosDatabase): AnswerStaging {
  const staged: Id[] = []
  return {
    async add(file) {
      await db.answerFiles.add({ ...file, counts: packCounts(file.counts) })
      staged.push(file.id)
    },
    async keepNamed() {
      const named = new Set((await db.records('source').toArray()).map(({ answers }) => answers?.id))
      await db.answerFiles.bulkDelete(staged.filter(id => !named.has(id)))
    },
    discard: () => db.answerFiles.bulkDelete(staged),
  }
}
