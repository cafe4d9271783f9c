import type { RecordType } from '../../core/journey/records.ts'
import type { ImportReport } from '../../core/package/import/import-report.ts'
import type { Dump } from '../support/store-dump.ts'
import { isDeepStrictEqual } from 'node:util'
import { recordTypes } from '../../core/journey/records.ts'
import { hasRecord } from './dumped-records.ts'

type Change = 'added' | 'updated' | 'deleted'

/** Where the report of an import says other than what happened. */
export function reportFaults(before: Dump, after: Dump, report: ImportReport): string[] {
  if (!report.entry)
    return isDeepStrictEqual(shownIn(before), shownIn(after)) ? [] : ['changed with nothing new']
  const [reported, done] = [countsOf(report), countsBetween(before, after)]
  return isDeepStrictEqual(reported, done) ? [] : [`says ${JSON.stringify(reported)}, did ${JSON.stringify(done)}`]
}

/** The bytes of deleted pictures, which a file may bring once more, are the next sweep's. */
function shownIn(dump: Dump): Dump {
  const shown = Object.entries(dump.pictureFiles!).filter(([id]) => hasRecord(dump, 'picture', id))
  return { ...dump, pictureFiles: Object.fromEntries(shown) }
}

function countsOf({ counts, observations, screenshots }: ImportReport) {
  const replaced = counts.updated + counts.deleted + counts.conflictTookIncoming
  return { added: counts.added, replaced, observations, screenshots }
}

function countsBetween(before: Dump, after: Dump) {
  const changes = recordTypes.flatMap(type => changesOf(type, before, after))
  const count = (isMeant: (type: RecordType, change: Change) => boolean) =>
    changes.filter(({ type, change }) => isMeant(type, change)).length
  return {
    added: count((_, change) => change === 'added'),
    replaced: count((_, change) => change !== 'added'),
    observations: count((type, change) => type === 'observation' && change !== 'deleted'),
    screenshots: count((type, change) => type === 'picture' && change !== 'deleted'),
  }
}

function changesOf(type: RecordType, before: Dump, after: Dump): { type: RecordType, change: Change }[] {
  const ids = new Set([...Object.keys(before[type]!), ...Object.keys(after[type]!)])
  return [...ids].flatMap((id) => {
    const change = changeOf(type, id, before, after)
    return change ? [{ type, change }] : []
  })
}

function changeOf(type: RecordType, id: string, before: Dump, after: Dump): Change | null {
  if (!hasRecord(before, type, id))
    return 'added'
  if (!hasRecord(after, type, id))
    return 'deleted'
  return isDeepStrictEqual(before[type]![id], after[type]![id]) ? null : 'updated'
}
