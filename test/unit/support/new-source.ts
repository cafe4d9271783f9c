import type { SourceContent } from '../../../core/database/answers/save-source.ts'
import type { Id } from '../../../core/journey/identifier.ts'
import type { Rule, TiedJourney } from '../../../core/journey/source/rule.ts'
import type { MadeSource } from '../../support/save-made.ts'
import { countSource } from '../../../core/customers/counts/count-source.ts'
import { spanOf } from '../../../core/customers/counts/span-of.ts'
import { importFile } from '../../../core/customers/importing/import-file.ts'
import { createPseudonyms } from '../../../core/customers/importing/pseudonyms.ts'
import { readPreview } from '../../../core/customers/reading/read-preview.ts'
import { recogniseFile } from '../../../core/customers/systems/recognise-file.ts'
import { suggestMapping } from '../../../core/customers/systems/suggest-mapping.ts'
import { newId } from '../../../core/journey/identifier.ts'

/** A survey of three customers at two touchpoints, one of whom answered twice. */
export const smallSurvey = `id,email,date,satisfaction,touchpoint,channel
1,ann@example.com,2026-03-01,5,Search,web
2,ben@example.com,2026-03-02,2,Search,app
3,ann@example.com,2026-03-03,4,Checkout,web
4,ann@example.com,2026-03-04,3,Search,web
5,,2026-03-05,5,Search,web
`

interface Wanted {
  journeyId: Id
  rules?: Rule[]
  /** Other journeys that it is about. */
  further?: TiedJourney[]
  csv?: string
  name?: string
  /** The source that it is read into anew. */
  id?: Id
}

/** A source and its answers, read the way that a file is, whose customers have the pseudonyms of an own key. */
export async function newSource(
  { journeyId, rules = [], further = [], csv = smallSurvey, name = 'Survey', id = newId() }: Wanted,
) {
  const file = new File([csv], 'survey.csv')
  const preview = await readPreview(file, {})
  if (!preview.ok)
    throw new Error(preview.reason)
  const { kind, mapping, questions, measures } = recogniseFile(preview.preview) ?? suggestMapping(preview.preview)
  const reading = { mapping: { ...mapping, timeZone: 'UTC' }, questions, measures }
  const journeys = [{ journeyId, rules }, ...further]
  const pseudonymOf = createPseudonyms(new Uint32Array([1, 2, 3, 4]))
  const read = await importFile(file, preview.preview, { reading, journeys, pseudonymOf, now: Date.UTC(2026, 11, 31) })
  if (!read.ok)
    throw new Error(read.reason)
  const { file: bytes, rows, counted } = read.table
  const content: SourceContent = { name, kind, journeys, ...reading, questions: [...questions], measures }
  return {
    id,
    content,
    answers: {
      file: bytes,
      counts: countSource(counted, questions, journeys.length),
      rows,
      span: spanOf(counted),
      fileName: 'survey.csv',
      importedAt: '2026-11-30T09:00:00.000Z',
    },
  } satisfies MadeSource
}
