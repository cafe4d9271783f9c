import type { Clock, Timestamp } from '../../core/journey/timestamp.ts'
import { instantOf, timestampOf } from '../../core/journey/timestamp.ts'

/** When a picture was taken: the file's time, as far as that can be true; what was copied just now has none but now. */
export function takenAt({ lastModified }: Pick<File, 'lastModified'>, clock: Clock): Timestamp {
  const isPast = lastModified <= clock.now().getTime() && !Number.isNaN(new Date(lastModified).getTime())
  const time = isPast ? new Date(lastModified).toISOString() : ''
  return instantOf(time) === null ? timestampOf(clock) : time
}
