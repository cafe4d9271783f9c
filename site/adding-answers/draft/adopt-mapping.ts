import type { MappingSuggestion } from '../../../core/customers/systems/suggestion.ts'
import type { AnswerWord, MappedColumn, Mapping } from '../../../core/journey/source/mapping.ts'
import type { Source } from '../../../core/journey/source/source.ts'
import { nameKey } from '../../../core/journey/same-name.ts'
import { freeId } from './free-id.ts'

/** What says how a file is read. */
export type ReadingParts = Pick<MappingSuggestion, 'mapping' | 'questions' | 'measures'>

/** A source of which it is known how its files are read. */
export type MappedSource = Source & { mapping: Mapping }

export function isMapped(source: Source): source is MappedSource {
  return source.mapping !== null
}

/** Whether two files have columns of the same names, in whatever order. */
export function hasSameColumns(one: Mapping, other: Mapping): boolean {
  const [names, others] = [one, other].map(({ columns }) => columns.map(({ name }) => name).sort())
  return names!.length === others!.length && names!.every((name, index) => name === others![index])
}

/**
 * How a file is read by what was said of an earlier one: columns of the same name hold the same, questions and measures
 * keep their ids. What the earlier one did not have is as it was suggested.
 */
export function adoptMapping(
  suggestion: ReadingParts & Pick<MappingSuggestion, 'toAsk'>,
  earlier: Pick<MappedSource, keyof ReadingParts>,
): ReadingParts {
  const ids = sharedIds(suggestion, earlier)
  const known = new Map(earlier.mapping.columns.map(column => [column.name, column]))
  const columns = suggestion.mapping.columns.map(column => adoptColumn(column, known.get(column.name), ids))
  const isSameSystem = suggestion.mapping.system === earlier.mapping.system
  const { timeZone, dateOrder, decimal } = earlier.mapping
  return {
    mapping: {
      ...suggestion.mapping,
      columns,
      asked: withNewAsked(isSameSystem ? earlier.mapping.asked : null, withIds(suggestion.mapping.asked, ids)),
      states: isSameSystem ? earlier.mapping.states : suggestion.mapping.states,
      ...isSameSystem && { timeZone: timeZone || suggestion.mapping.timeZone, decimal },
      // What the file itself tells is surer than what another one was.
      dateOrder: suggestion.toAsk.includes('date-order') && dateOrder ? dateOrder : suggestion.mapping.dateOrder,
    },
    questions: withNew(earlier.questions, suggestion.questions, ids),
    measures: withNew(earlier.measures, suggestion.measures, ids),
  }
}

/** What the ids of a suggestion are among those of the earlier one. */
function sharedIds(suggestion: ReadingParts, earlier: Pick<MappedSource, keyof ReadingParts>): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = [...earlier.questions, ...earlier.measures].map(({ id }) => id)
  const share = (id: string, known: { id: string } | undefined) => {
    const shared = known?.id ?? freeId(taken, id[0]!)
    taken.push(shared)
    ids.set(id, shared)
  }
  for (const { id, wording } of suggestion.questions)
    share(id, earlier.questions.find(question => nameKey(question.wording) === nameKey(wording)))
  for (const { id, name } of suggestion.measures)
    share(id, earlier.measures.find(measure => nameKey(measure.name) === nameKey(name)))
  return ids
}

function adoptColumn(column: MappedColumn, known: MappedColumn | undefined, ids: Map<string, string>): MappedColumn {
  return known
    ? { ...known, words: withWords(known.words, column.words) }
    : { ...column, of: column.of && ids.get(column.of)! }
}

function withWords(words: AnswerWord[], others: AnswerWord[]): AnswerWord[] {
  const known = new Set(words.map(({ word }) => nameKey(word)))
  return [...words, ...others.filter(({ word }) => !known.has(nameKey(word)))]
}

function withIds(asked: Mapping['asked'], ids: Map<string, string>): Mapping['asked'] {
  return asked && {
    ...asked,
    questions: asked.questions.map(question => ({ ...question, of: ids.get(question.of)! })),
  }
}

/** What was said of the questions that rows name, and of those that only the file at hand names. */
function withNewAsked(earlier: Mapping['asked'], suggested: Mapping['asked']): Mapping['asked'] {
  if (!earlier || !suggested)
    return earlier ?? suggested
  const known = new Set(earlier.questions.map(({ word }) => nameKey(word)))
  const more = suggested.questions.filter(({ word }) => !known.has(nameKey(word)))
  return { ...earlier, questions: [...earlier.questions, ...more] }
}

function withNew<T extends { id: string }>(earlier: T[], suggested: T[], ids: Map<string, string>): T[] {
  const known = new Set(earlier.map(({ id }) => id))
  const renamed = suggested.map(each => ({ ...each, id: ids.get(each.id)! }))
  return [...earlier, ...renamed.filter(({ id }) => !known.has(id))]
}
