import type { Language } from '../../core/journey/localised-text.ts'
import type { Translate } from '../../core/locales/translate.ts'
import type { Conflict } from '../../core/package/merge/conflict.ts'
import { formatTime } from '../../core/screen/format-dates.ts'
import { recordName } from '../words/record-name.ts'

/**
 * What was done to a record on each side, and which version stays: "Observation “Slow”: changed here (…) and in the
 * file (…); the file's version stays".
 */
export function conflictWords({ type, incoming, local, wins }: Conflict, t: Translate, language: Language): string {
  const [ours, theirs] = [local, incoming].map(version => version && formatTime(version.updatedAt, language))
  const what = ours && theirs
    ? t(`library.conflict.edits.${wins}`, { here: ours, there: theirs })
    : t(`library.conflict.${ours ? 'deletedThere' : 'deletedHere'}`)
  const name = recordName(incoming ?? local ?? {}, language)
  return t(`library.history.${name ? 'change' : 'nameless'}`, { type: t(`library.type.${type}`), name, what })
}
