import type { Id } from '../../journey/identifier.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { RecordType } from '../../journey/records.ts'
import type { MergePlan } from '../merge/plan-merge.ts'
import type { FileContents, ImportReport } from './import-report.ts'
import type { PreparedFile } from './prepare-file.ts'
import { limits } from '../format.ts'

/** What a file holds. */
export function summariseFile({ written, miscounts }: PreparedFile, good: RecordLists): FileContents {
  return {
    written,
    miscounts,
    audits: good.audits.map(({ id, title }) => ({ id, title })),
    auditors: good.auditors.map(({ name }) => name),
    observations: good.observations.length,
    verbatims: good.verbatims.length,
    screenshots: good.pictures.length,
  }
}

type PlanSummary = Pick<
  ImportReport,
  'counts' | 'observations' | 'verbatims' | 'screenshots' | 'conflicts' | 'losing'
>

/** What becomes of the records of a file. */
export function summarisePlan(plan: MergePlan): PlanSummary {
  return {
    counts: plan.counts,
    observations: comingIn(plan, 'observation').length,
    verbatims: comingIn(plan, 'verbatim').length,
    screenshots: comingIn(plan, 'picture').length,
    conflicts: plan.conflicts.slice(0, limits.problems),
    losing: plan.losing.length,
  }
}

/** The ids of a type's records that come in. */
export function comingIn({ added, updated }: MergePlan, wanted: RecordType): Id[] {
  return [...added, ...updated].flatMap(({ type, record }) => type === wanted ? [record.id] : [])
}
