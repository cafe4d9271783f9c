import { isRecord } from './read-json.ts'

/** Below it objects are kept as JSON. */
const deepest = 16

/**
 * The fields of an object with those of the objects within it, by dotted path such as `properties.hs_value`. Lists of
 * plain values are joined by `;`, other lists are kept as JSON; null is an empty text.
 */
export function flatRecord(record: Record<string, unknown>): Map<string, string> {
  const cells = new Map<string, string>()
  addFields(cells, record, '', 1)
  return cells
}

function addFields(cells: Map<string, string>, record: Record<string, unknown>, above: string, depth: number): void {
  for (const [name, value] of Object.entries(record)) {
    if (isRecord(value) && depth < deepest)
      addFields(cells, value, `${above}${name}.`, depth + 1)
    else
      cells.set(above + name, cellOf(value))
  }
}

function cellOf(value: unknown): string {
  if (Array.isArray(value) && !value.some(item => typeof item === 'object' && item !== null))
    return value.map(plainText).join(';')
  return typeof value === 'object' && value !== null ? jsonText(value) : plainText(value)
}

function plainText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

/** What is nested so deep that it cannot be written has no text. */
function jsonText(value: object): string {
  try {
    return JSON.stringify(value)
  }
  catch {
    return ''
  }
}
