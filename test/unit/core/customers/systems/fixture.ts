import type { FilePreview } from '../../../../../core/customers/reading/file-table.ts'
import type { MappingSuggestion } from '../../../../../core/customers/systems/suggestion.ts'
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

const folder = new URL('../../../../fixtures/customers/', import.meta.url)

/** A table as it is given to what recognises it. */
export function previewOf(rows: string[][]): FilePreview {
  return { shape: { kind: 'text', encoding: 'utf-8', separator: ',' }, entry: null, sheets: [], rows }
}

/** A file of the folder, read in the plainest way. */
export function fixture(name: string): FilePreview {
  const text = readFileSync(new URL(name, folder), 'utf8')
  return previewOf(name.endsWith('.json') ? rowsOfJson(text) : Papa.parse<string[]>(text.replace(/^\uFEFF/, '')).data)
}

function rowsOfJson(text: string): string[][] {
  const records = recordsIn(text).map(record => Object.fromEntries(flat(record, '')))
  const paths = [...new Set(records.flatMap(record => Object.keys(record)))]
  return [paths, ...records.map(record => paths.map(path => record[path] ?? ''))]
}

function recordsIn(text: string): unknown[] {
  const lines = text.trim().split('\n')
  if (lines.length > 1 && lines.every(line => line.startsWith('{') && line.endsWith('}')))
    return lines.map(line => JSON.parse(line))
  const value = JSON.parse(text)
  return Array.isArray(value) ? value : Object.values(value).find(Array.isArray) ?? []
}

function flat(value: unknown, path: string): [string, string][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`))
  return [[path, value === null ? '' : Array.isArray(value) ? value.join('; ') : String(value)]]
}

/** What each column is read as, a line each; without those that are ignored. */
export function columnsOf({ mapping }: MappingSuggestion): string[] {
  return mapping.columns.filter(({ role }) => role !== 'ignore').map(({ name, role, of, words, writtenIn }) =>
    [
      `${name}: ${role}`,
      ...of === null ? [] : [of],
      ...writtenIn === null ? [] : [`in ${writtenIn}`],
      ...words.map(({ word, value, notExperienced }) => `${word}=${notExperienced ? 'not experienced' : value}`),
    ].join(' '))
}

/** The questions, a line each. */
export function questionsOf({ questions }: MappingSuggestion): string[] {
  return questions.map(({ id, wording, subject, scale, polarity, boxes, criterionId, isOutcome }) => [
    `${id} ${wording}: ${subject}`,
    scale === null ? 'in words' : `${scale.min}-${scale.max}`,
    ...polarity === 'low-is-good' ? [polarity] : [],
    ...boxes === null ? [] : [`boxes ${boxes}`],
    ...criterionId === null ? [] : ['as auditors'],
    ...isOutcome ? ['outcome'] : [],
  ].join(' '))
}

/** The measures, a line each. */
export function measuresOf({ measures }: MappingSuggestion): string[] {
  return measures.map(({ id, name, unit, known }) => `${id} ${name}: ${unit} ${known ?? ''}`.trim())
}

/** Words that say of a row that it is no full answer. */
export function statesOf({ mapping }: MappingSuggestion): string[] {
  return mapping.states.map(({ column, word, state }) => `${column} ${word}: ${state}`)
}
