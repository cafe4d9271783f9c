import type { AuditRecords } from '../../../core/journey/journey-view.ts'

/** The same journey in Mermaid's words: a section for each stage, each touchpoint a task that its auditors rate. */
export function mermaidJourney({ stages, touchpoints, auditors }: AuditRecords): string {
  const people = auditors.map(({ name }) => name).join(', ')
  const sections = stages.map(({ id, name }) => [
    `section ${name.en}`,
    ...touchpoints.filter(({ stageId }) => stageId === id).map((touchpoint, index) =>
      `  ${touchpoint.name.en}: ${1 + index % 5}: ${people}`),
  ].join('\n'))
  return ['journey', 'title Bench', ...sections].join('\n')
}
