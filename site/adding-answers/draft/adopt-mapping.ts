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

/** As many of all columns that two exports of one system have are in both where they may be of one source. */
const leastShared = 0.7

/** Whether two files are of one known system, and most of their columns have the same names. */
export function hasMostColumns(one: Mapping, other: Mapping): boolean {
  const [names, others] = [one, other].map(({ columns }) => new Set(columns.map(({ name }) => name)))
  const shared = [...names!].filter(name => others!.has(name)).length
  const all = names!.size + others!.size - shared
  return one.system !== 'own' && one.system === other.system && shared >= leastShared * all
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
  const asked = withIds(suggestion.mapping.asked, ids)
  return {
    mapping: {
      ...suggestion.mapping,
      columns,
      asked: isSameSystem ? withNewWords(earlier.mapping.asked, asked) : asked,
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
  const of = column.of && ids.get(column.of)!
  if (!known)
    return { ...column, of }
  // Once each column was of one question, and now another column tells it of each row, or the other way round.
  const isAskedOtherwise = known.role === column.role && (known.of === null) !== (of === null)
  return { ...known, of: isAskedOtherwise ? of : known.of, words: withWords(known.words, column.words) }
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

/** What the words of a column meant in an earlier file, and what is suggested of those that it did not have. */
function withNewWords(known: Mapping['asked'], asked: Mapping['asked']): Mapping['asked'] {
  if (!known || !asked || known.column !== asked.column)
    return asked
  const words = new Set(known.questions.map(({ word }) => nameKey(word)))
  const more = asked.questions.filter(({ word }) => !words.has(nameKey(word)))
  return { ...known, questions: [...known.questions, ...more] }
}

function withNew<T extends { id: string }>(earlier: T[], suggested: T[], ids: Map<string, string>): T[] {
  const known = new Set(earlier.map(({ id }) => id))
  const renamed = suggested.map(each => ({ ...each, id: ids.get(each.id)! }))
  return [...earlier, ...renamed.filter(({ id }) => !known.has(id))]
}
