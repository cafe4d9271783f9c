import type { KairosDatabase } from '../kairos-database.ts'
import * as v from 'valibot'
import { idSchema } from '../../journey/identifier.ts'
import { languages } from '../../journey/localised-text.ts'
import { redactionRulesSchema } from '../../journey/redaction-rules.ts'
import { textLimits } from '../../journey/text.ts'
import { timestampSchema } from '../../journey/timestamp.ts'
import { directoryHandleSchema } from './directory-handle.ts'

const pastExportSchema = v.object({
  at: timestampSchema,
  observations: v.number(),
  verbatims: v.optional(v.number()),
  versions: v.optional(v.record(idSchema, v.string())),
  files: v.optional(v.array(v.string()), []),
  hasArrived: v.optional(v.boolean(), false),
})

/** Kairos once remembered the last export alone. */
const lastExportSchema = v.pipe(pastExportSchema, v.transform(last => [last]))

const copiedPartSchema = v.object({
  auditId: idSchema,
  name: v.string(),
  /** Which one it is of the audit's in the folder, from 1. */
  number: v.number(),
  at: timestampSchema,
  versions: v.record(idSchema, v.string()),
  /** What the audit's other records and its deletions were, as a checksum; null where not all of them are in it. */
  frame: v.nullable(v.string()),
})

/** The address of a Kairos site: one that a browser's tab can open and no script. */
const siteAddressSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(textLimits.address),
  v.url(),
  v.check(address => /^https?:$/.test(new URL(address).protocol)),
)

/** A file of a team's folder that was taken in: where it lay and how it was then, and what came of it. */
const takenFileSchema = v.object({
  /** From the folder on. */
  path: v.string(),
  bytes: v.number(),
  /** In milliseconds since 1970. */
  modifiedAt: v.number(),
  /** Of its contents, wherever it lies. */
  digest: v.string(),
  /** The same of all that came in together. */
  takenAt: timestampSchema,
  /** What it did to the store, by the journal's entry; null where that was nothing. */
  entryId: v.nullable(idSchema),
  /** Those of its audits that were here afterwards. */
  auditIds: v.array(idSchema),
})

const teamFolderSchema = v.object({
  /** New with each folder that is opened. */
  id: idSchema,
  handle: directoryHandleSchema,
  /** Whether what arrives is asked about each time, which it is until somebody says so, or comes in by itself. */
  arrivals: v.picklist(['unanswered', 'ask', 'take-in']),
  taken: v.fallback(v.array(takenFileSchema), []),
})

/** Four secret words; whoever has them can tell whom a pseudonym stands for. */
const pseudonymKeySchema = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xFFFF_FFFF))),
  v.length(4),
)

/** What this browser's user chose; never part of a file. */
const settingSchemas = {
  auditorId: idSchema,
  auditId: idSchema,
  language: v.picklist(languages),
  /** The exports of each audit that count, the latest last. */
  exports: v.record(idSchema, v.union([v.array(pastExportSchema), lastExportSchema])),
  /** The folder that copies go into by themselves. */
  copyFolder: v.object({ id: idSchema, handle: directoryHandleSchema }),
  /** What is in it; of another folder nothing is known. */
  copies: v.object({ folderId: idSchema, parts: v.array(copiedPartSchema) }),
  /** By audit, of how many observations somebody was reminded, and what had gone out before. */
  reminded: v.record(idSchema, v.object({ observations: v.number(), since: v.string() })),
  /** What is covered in screenshots by itself. */
  redactionRules: redactionRulesSchema,
  /** Where the team's Kairos site is. */
  siteAddress: siteAddressSchema,
  /** The folder that the team's files come through, on the site. */
  teamFolder: teamFolderSchema,
  /** By what customers are kept as pseudonyms: a key of this browser's own, or that of a team's word. */
  pseudonymKeys: v.object({
    own: v.nullable(pseudonymKeySchema),
    team: v.nullable(pseudonymKeySchema),
    /** Which of them was used last. */
    used: v.picklist(['own', 'team']),
  }),
  /** What tells this browser's auditor apart among those who guess, and what is not asked about again. */
  beliefs: v.object({ believer: idSchema, skipped: v.array(v.string()) }),
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
