import type { MappedSource } from '../../../site/adding-answers/draft/adopt-mapping.ts'
import type { JourneyPlaces } from '../../../site/parts/tying/journey-places.ts'
import { readPreview } from '../../../core/customers/reading/read-preview.ts'
import { recogniseFile } from '../../../core/customers/systems/recognise-file.ts'
import { suggestMapping } from '../../../core/customers/systems/suggest-mapping.ts'
import { draftRows } from '../../../site/adding-answers/draft/answers-draft.ts'
import { startDraft } from '../../../site/adding-answers/draft/start-draft.ts'

/** A journey with two touchpoints, one of which has a Chinese name too. */
export const twoPlaces: JourneyPlaces = {
  journeyId: 'a0000000-0000-4000-8000-000000000001',
  touchpoints: [
    { id: 'a0000000-0000-4000-8000-000000000002', names: ['Search', '搜索'] },
    { id: 'a0000000-0000-4000-8000-000000000003', names: ['Checkout'] },
  ],
  groups: [],
}

/** What is suggested for a file, and its first rows. */
export async function suggestionFor(csv: string) {
  const result = await readPreview(new Blob([csv]), {})
  if (!result.ok)
    throw new Error(result.reason)
  const { preview } = result
  return { suggestion: recogniseFile(preview) ?? suggestMapping(preview), rows: preview.rows }
}

/** How a file is read until somebody says otherwise, and its first rows; `target` is the source that it goes into. */
export async function newDraft(csv: string, target: MappedSource | null = null) {
  const { suggestion, rows } = await suggestionFor(csv)
  const draft = startDraft({
    ...{ suggestion, rows, target, earlier: target, places: twoPlaces, name: 'Survey', timeZone: 'Europe/Vienna' },
  })
  return { draft, rows: draftRows(rows, draft.mapping), all: rows }
}
