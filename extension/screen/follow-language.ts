import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { Speech } from '../../core/screen/speech.ts'
import { watchRetriedQuery } from '../../core/database/retried-query.ts'
import { readSetting } from '../../core/database/settings/settings.ts'

/** Speaks the language that is chosen on whichever of the extension's pages, for as long as this one is open. */
export function followLanguage(db: KairosDatabase, { setLanguage }: Speech): void {
  const warn = (error: unknown) => console.warn('The language that was chosen could not be spoken.', error)
  const next = (language?: Parameters<typeof setLanguage>[0]) => language && void setLanguage(language).catch(warn)
  watchRetriedQuery(() => readSetting(db, 'language'), { next, error: warn }, new AbortController().signal)
}
