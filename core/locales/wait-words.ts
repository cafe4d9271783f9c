import type { Language } from '../journey/localised-text.ts'
import type { Wait } from '../journey/wait.ts'
import type { Translate } from './translate.ts'
import { waitedMilliseconds } from '../journey/wait.ts'
import { formatDuration } from './format-duration.ts'

/** How long was waited: the time that the reply took, or that none came for as long. */
export function waitWords(wait: Wait, t: Translate, language: Language): string {
  const milliseconds = waitedMilliseconds(wait)
  if (milliseconds === null)
    return t(wait.replied ? 'common.wait.unknown' : 'common.wait.unrepliedUnknown')
  const duration = formatDuration(milliseconds, language)
  return wait.replied ? duration : t('common.wait.unreplied', { duration })
}
