import type { RedactionRules } from '../../journey/redaction-rules.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import { standardRules } from '../../journey/redaction-rules.ts'
import { readSetting, writeSetting } from './settings.ts'

/** What is covered in screenshots by itself: everything, unless somebody said otherwise in a readable way. */
export async function readRedactionRules(db: KairosDatabase): Promise<RedactionRules> {
  return await readSetting(db, 'redactionRules') ?? standardRules
}

/** Changes the rules in one go: another window may change them too. */
export async function changeRedactionRules(
  db: KairosDatabase,
  change: (rules: RedactionRules) => RedactionRules,
): Promise<void> {
  await db.transaction('rw', db.settings, async () =>
    writeSetting(db, 'redactionRules', change(await readRedactionRules(db))))
}
