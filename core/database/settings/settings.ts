import type { KairosDatabase } from '../kairos-database.ts'
import * as v from 'valibot'
import { idSchema } from '../../journey/identifier.ts'
import { languages } from '../../journey/localised-text.ts'
import { textLimits } from '../../journey/text.ts'
import { timestampSchema } from '../../journey/timestamp.ts'

const pastExportSchema = v.object({
  at: timestampSchema,
  observations: v.number(),
  versions: v.optional(v.record(idSchema, v.string())),
  files: v.optional(v.array(v.string()), []),
  hasArrived: v.optional(v.boolean(), false),
})

/** Kairos once remembered the last export alone. */
const lastExportSchema = v.pipe(pastExportSchema, v.transform(last => [last]))

/** The address of a Kairos site: one that a browser's tab can open and no script. */
const siteAddressSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(textLimits.address),
  v.url(),
  v.check(address => /^https?:$/.test(new URL(address).protocol)),
)

/** What this browser's user chose; never part of a file. */
const settingSchemas = {
  auditorId: idSchema,
  auditId: idSchema,
  language: v.picklist(languages),
  /** The exports of each audit that count, the latest last. */
  exports: v.record(idSchema, v.union([v.array(pastExportSchema), lastExportSchema])),
  /** Where the team's Kairos site is. */
  siteAddress: siteAddressSchema,
  /** When the bytes of deleted screenshots were looked through last. */
  sweptAt: timestampSchema,
}

export type Settings = { [key in keyof typeof settingSchemas]: v.InferOutput<typeof settingSchemas[key]> }

/** A setting; undefined where it was never made or does not make sense any more. */
export async function readSetting<K extends keyof Settings>(
  db: KairosDatabase,
  key: K,
): Promise<Settings[K] | undefined> {
  const stored = await db.settings.get(key)
  const parsed = v.safeParse(settingSchemas[key], stored?.value)
  return parsed.success ? parsed.output as Settings[K] : undefined
}

/** The site's address in what somebody typed; undefined where that is none. */
export function siteAddressIn(typed: string): string | undefined {
  const parsed = v.safeParse(siteAddressSchema, typed)
  return parsed.success ? parsed.output : undefined
}

/** Keeps a setting. */
export async function writeSetting<K extends keyof Settings>(
  db: KairosDatabase,
  key: K,
  value: Settings[K],
): Promise<void> {
  await db.settings.put({ key, value })
}
