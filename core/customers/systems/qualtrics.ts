import type { RowState } from '../../journey/source/mapping.ts'
import type { Header } from './header.ts'
import type { ColumnPlan, TablePlan } from './plan.ts'
import type { System } from './system.ts'
import { nameKey } from '../../journey/same-name.ts'
import { dateOrderOf } from '../mapping/date-order.ts'
import { createDateReader } from '../mapping/read-date.ts'
import { cellsAt } from './cells.ts'
import { headerOf } from './header.ts'
import { firstOf, ignored, knownColumns, minutes } from './known-columns.ts'
import { recommendation } from './planned-question.ts'
import { suggestPlan } from './suggest-plan.ts'
import { surveyAnswers } from './survey-answers.ts'

const signs = ['EndDate', 'Status', 'Progress', 'Finished', 'RecordedDate', 'DistributionChannel', 'UserLanguage']

/** What there is of every answer before the questions begin. */
const metadata = knownColumns([
  ['ResponseId', 'record'],
  ...firstOf('time', ['RecordedDate', 'EndDate', 'StartDate']),
  ['Status', 'status'],
  ['Finished', 'status'],
  ['Progress', 'ignore'],
  ...firstOf('customer', ['RecipientEmail', 'ExternalReference', 'ExternalDataReference']),
  ...minutes(null, 'seconds', ['Duration (in seconds)']),
  ['DistributionChannel', 'channel'],
  ['UserLanguage', 'segment'],
  ...ignored(['IPAddress', 'RecipientLastName', 'RecipientFirstName', 'LocationLatitude', 'LocationLongitude']),
  ...ignored(['LocationAccuracy', 'ResponseSet']),
])

/** Words for what stands in `Status` and `Finished`, which number the same numbers differently. */
const states: Record<string, Partial<Record<string, RowState>>> = {
  Status: {
    ...{ 1: 'dropped', 2: 'dropped', 8: 'dropped', 9: 'dropped', 17: 'dropped' },
    ...{ 'Survey Preview': 'dropped', 'Survey Test': 'dropped', 'Spam': 'dropped', 'Offline Preview': 'dropped' },
  },
  Finished: { 0: 'partial', False: 'partial', FALSE: 'partial', false: 'partial' },
}

/** Survey CSV and TSV: a row of names, and one to three below it that are no answers either. */
export const qualtrics: System = {
  id: 'qualtrics',
  kind: 'survey',
  recognise: (rows) => {
    const header = headerOf(rows[0])
    if (header.find(['ResponseId']) < 0 || header.find(['StartDate']) < 0 || header.count(signs) < 2)
      return null
    const imports = rows.slice(0, 4).findIndex(row => row.some(cell => /^\s*\{\s*"ImportId"/.test(cell)))
    const dataRow = dataRowOf(rows, header, Math.max(imports, 0) + 1)
    const wordings = dataRow > 1 && imports !== 1 ? rows[1]! : header.names
    return suggestPlan({
      ...{ system: 'qualtrics', kind: 'survey', nameRow: 0, dataRow, names: header.names, data: rows.slice(dataRow) },
      wordingRow: wordings === header.names ? null : 1,
      columns: header.names.map((_, index) => columnAt(index, header, wordings, rows.slice(dataRow))),
      states: statesOf(header),
      timeZone: timeZoneIn(rows[imports] ?? []),
    })
  },
}

/** The first row with a date, or with none at all, from one on. */
function dataRowOf(rows: readonly string[][], header: Header, from: number): number {
  const column = header.find(['StartDate'])
  const isHeading = (row: string[] | undefined) => row !== undefined && dateOrderOf([row[column] ?? '']) === null
    && (row[column] ?? '').trim() !== ''
  let dataRow = from
  while (dataRow < 4 && isHeading(rows[dataRow]))
    dataRow++
  return dataRow
}

function columnAt(index: number, header: Header, wordings: readonly string[], data: readonly string[][]): ColumnPlan {
  const [key, name, cells] = [header.keys[index]!, header.names[index]!.trim(), cellsAt(data, index)]
  const known = metadata.get(key)
  if (known)
    return known
  if (header.keys.includes(nameKey(`${name}_NPS_GROUP`)))
    return { role: 'score', question: recommendation(wordings[index]?.trim() || name) }
  // The group is made of the score, an order is no answer, and topics are what Qualtrics thinks of a text.
  const isDerived = /_NPS_GROUP$|_DO(?:_|$)| - (?:Parent )?Topics?\b| - Sentiment\b| - Topic /i.test(name)
  return isDerived ? { role: 'ignore' } : surveyAnswers(wordings[index]?.trim() || name, cells)
}

function statesOf(header: Header): TablePlan['states'] {
  return Object.entries(states).flatMap(([name, words]) => {
    const index = header.find([name])
    const column = header.names[index]?.trim()
    return column === undefined ? [] : Object.entries(words).map(([word, state]) => ({ column, word, state: state! }))
  })
}

/** The zone that the third row may tell: `{"ImportId":"startDate","timeZone":"America/Denver"}`. */
function timeZoneIn(imports: readonly string[]): string | undefined {
  const [, found] = /"timeZone"\s*:\s*"([^"]{1,60})"/.exec(imports.join('\n')) ?? []
  const zone = found === 'Z' ? 'UTC' : found
  return zone && createDateReader(null, zone)('2026-01-01') !== null ? zone : undefined
}
