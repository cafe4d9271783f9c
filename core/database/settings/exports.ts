import type { Id } from '../../journey/identifier.ts'
import type { KairosDatabase } from '../kairos-database.ts'
import type { Settings } from './settings.ts'
import { compareTexts } from '../../journey/compare-texts.ts'
import { readSetting, writeSetting } from './settings.ts'

/**
 * What is remembered of an export: when it was made, its files' names, how many observations went out and in which
 * versions, and whether it is known to have arrived.
 */
export type PastExport = Settings['exports'][Id][number]

/** So many of an audit can be taken back one by one; what went out before those is remembered in sum. */
const mostApart = 10

/** The exports of an audit that count, the latest last. */
export async function readExports(db: KairosDatabase, auditId: Id): Promise<PastExport[]> {
  return (await readSetting(db, 'exports'))?.[auditId] ?? []
}

/** Counts an export, whatever was in it being no longer new. */
export async function noteExport(db: KairosDatabase, auditId: Id, made: PastExport): Promise<void> {
  await changeExports(db, auditId, exports => joinOldest([...exports, made].sort((a, b) => compareTexts(a.at, b.at))))
}

/** Counts an export no longer: what was in it, and in no other one, is new again. */
export async function takeBackExport(db: KairosDatabase, auditId: Id, { at }: PastExport): Promise<void> {
  await changeExports(db, auditId, exports => exports.filter(made => made.at !== at))
}

/** The versions of observations that went out in any of some exports; undefined where none is known. */
export function versionsSentIn(exports: PastExport[]): PastExport['versions'] {
  const known = exports.filter(({ versions }) => versions !== undefined)
  const sent = known.flatMap(({ versions }) => Object.entries(versions ?? {}))
  return known.length > 0 ? Object.fromEntries(sent) : undefined
}

/** Read and written in one go, since another window may export another audit. */
async function changeExports(
  db: KairosDatabase,
  auditId: Id,
  change: (exports: PastExport[]) => PastExport[],
): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const all = await readSetting(db, 'exports')
    await writeSetting(db, 'exports', { ...all, [auditId]: change(all?.[auditId] ?? []) })
  })
}

function joinOldest(exports: PastExport[]): PastExport[] {
  const [first, second, ...later] = exports
  if (exports.length <= mostApart || !first || !second)
    return exports
  return [{ ...second, versions: { ...first.versions, ...second.versions } }, ...later]
}
