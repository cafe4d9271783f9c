import type { Id } from '../../core/journey/identifier.ts'

/** The file that stands beside the site's own page. */
export const sampleName = 'sample.kairos'

/** The audit in it: its id follows from its title, so that it is the same whenever the sample is made anew. */
export const sampleAuditId: Id = 'd53c73cb-a740-82f6-ad61-b35a77439fe0'
