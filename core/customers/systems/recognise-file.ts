import type { Mapping } from '../../journey/source/mapping.ts'
import type { FilePreview } from '../reading/file-table.ts'
import type { MappingSuggestion } from './suggestion.ts'
import type { System } from './system.ts'
import { adobeWorkspace } from './adobe-workspace.ts'
import { canny } from './canny.ts'
import { contentsquare } from './contentsquare.ts'
import { delighted } from './delighted.ts'
import { genesysInteractions } from './genesys-interactions.ts'
import { hubspotCsv, hubspotSubmissions } from './hubspot.ts'
import { qualtrics } from './qualtrics.ts'
import { salesforceDataLoader } from './salesforce-data-loader.ts'
import { salesforceReports } from './salesforce-reports.ts'
import { salesforceSurveys } from './salesforce-surveys.ts'
import { sendbirdDesk } from './sendbird-desk.ts'
import { surveyMonkey } from './surveymonkey.ts'
import { typeform } from './typeform.ts'
import { wjx } from './wjx.ts'
import { zendeskApiTickets, zendeskMetrics, zendeskRatings } from './zendesk-api.ts'
import { zendeskTickets } from './zendesk-tickets.ts'

/** All that are known; no file is of two of them. */
export const systems: readonly System[] = [
  ...[zendeskTickets, zendeskApiTickets, zendeskMetrics, zendeskRatings],
  ...[salesforceReports, salesforceSurveys, salesforceDataLoader, hubspotSubmissions, hubspotCsv],
  ...[qualtrics, adobeWorkspace, delighted, surveyMonkey, typeform],
  ...[genesysInteractions, contentsquare, sendbirdDesk, canny, wjx],
]

/** Above the names of columns there may be a title and the like. */
const mostTitles = 20

/**
 * What system a file comes from, by the names of its columns and never by its own, and how it is read; null where it is
 * of none, or its names are in a language in which they are not known.
 */
export function recogniseFile({ rows }: FilePreview): MappingSuggestion | null {
  for (let top = 0; top < Math.min(rows.length, mostTitles); top++) {
    const suggestion = recogniseTable(rows.slice(top))
    if (suggestion)
      return { ...suggestion, mapping: movedDown(suggestion.mapping, top) }
  }
  return null
}

function recogniseTable(rows: readonly string[][]): MappingSuggestion | null {
  for (const { recognise } of systems) {
    const suggestion = recognise(rows)
    if (suggestion)
      return suggestion
  }
  return null
}

/** The same mapping of a table that begins so many rows further down. */
function movedDown(mapping: Mapping, by: number): Mapping {
  const moved = (row: number | null) => row === null ? null : row + by
  const { nameRow, wordingRow, dataRow } = mapping
  return { ...mapping, nameRow: moved(nameRow), wordingRow: moved(wordingRow), dataRow: dataRow + by }
}
