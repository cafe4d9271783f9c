import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { RedactionRules } from '../../core/journey/redaction-rules.ts'
import { watchRetriedQuery } from '../../core/database/retried-query.ts'
import { readRedactionRules } from '../../core/database/settings/redaction-rules.ts'

/**
 * Keeps the rules at hand for as long as the background lives, so that a capture does not wait for the store.
 * @returns what is private now; at once, once it has been read
 */
export function watchRedactionRules(db: KairosDatabase): () => RedactionRules | Promise<RedactionRules> {
  let known: RedactionRules | undefined
  const error = (reason: unknown) => console.warn('What is to be redacted could not be read.', reason)
  watchRetriedQuery(() => readRedactionRules(db), { next: rules => known = rules, error }, new AbortController().signal)
  return () => known ?? readRedactionRules(db)
}
