import type { MappingSuggestion } from '../../../core/customers/systems/suggestion.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import type { JourneyPlaces } from '../../parts/tying/journey-places.ts'
import type { MappedSource } from './adopt-mapping.ts'
import type { AnswersDraft } from './answers-draft.ts'
import { cellsAt, distinct } from '../../../core/customers/systems/cells.ts'
import { proposeRules, wholeJourney } from '../../parts/tying/propose-rules.ts'
import { adoptMapping, hasMostColumns, hasSameColumns, isMapped } from './adopt-mapping.ts'
import { draftRows } from './answers-draft.ts'
import { withoutUnused } from './change-columns.ts'
import { withKnownStates } from './status-words.ts'

/** What a draft begins with. */
export interface DraftStart {
  suggestion: MappingSuggestion
  rows: readonly string[][]
  /** The source that it goes into; null for a new one. */
  target: MappedSource | null
  /** The source whose mapping is used; null where what the file looks like decides. */
  earlier: MappedSource | null
  places: JourneyPlaces
  /** What it is called where no earlier source says so. */
  name: string
  /** The zone that the browser is in. */
  timeZone: string
}

/** How a file is read until somebody says otherwise. */
export function startDraft({ suggestion, rows, target, earlier, places, name, timeZone }: DraftStart): AnswersDraft {
  const { mapping, questions, measures } = earlier ? adoptMapping(suggestion, earlier) : suggestion
  const isKnown = earlier?.mapping.dateOrder === mapping.dateOrder || !suggestion.toAsk.includes('date-order')
  const before = earlier && rulesFor(earlier, places.journeyId)
  const { data } = draftRows(rows, mapping)
  return withoutUnused({
    mapping: withKnownStates({ ...mapping, timeZone: mapping.timeZone || timeZone }, data),
    questions,
    measures,
    name,
    journeyId: places.journeyId,
    kept: target ? [...target.questions, ...target.measures].map(({ id }) => id) : [],
    kind: earlier?.kind ?? suggestion.kind,
    rules: before
      ? [...before, ...wholeJourney(unruled(questions, before), places.journeyId)]
      : proposeRules(namedTouchpoints(mapping, data), questions, places),
    isDateOrderKnown: isKnown,
    isZoneKnown: mapping.timeZone !== '',
  })
}

/** What a column of touchpoints says in some rows, each once. */
function namedTouchpoints({ columns }: MappingSuggestion['mapping'], data: readonly string[][]): string[] {
  const index = columns.findIndex(({ role }) => role === 'touchpoint')
  return index < 0 ? [] : distinct(cellsAt(data, index))
}

/**
 * Sources that a file may be another export of: those that have the same columns, the latest first, and behind them
 * those of the same system that have most of them, since accounts drop some and add others.
 */
export function findEarlier(sources: readonly Source[], { mapping }: MappingSuggestion): MappedSource[] {
  const known = mappedLately(sources)
  const same = known.filter(source => hasSameColumns(source.mapping, mapping))
  return [...same, ...known.filter(source => !same.includes(source) && hasMostColumns(source.mapping, mapping))]
}

/** Sources of which it is known how their files are read, the latest first. */
export function mappedLately(sources: readonly Source[]): MappedSource[] {
  const importedAt = ({ answers }: Source) => answers?.importedAt ?? ''
  return sources.filter(isMapped).toSorted((a, b) => importedAt(b).localeCompare(importedAt(a)))
}

function rulesFor({ journeys }: Source, journeyId: string) {
  return journeys.find(journey => journey.journeyId === journeyId)?.rules ?? null
}

function unruled(questions: AnswersDraft['questions'], rules: AnswersDraft['rules']): AnswersDraft['questions'] {
  return questions.filter(({ id }) => !rules.some(({ by, pattern }) => by === 'question' && pattern === id))
}
