import type { AnswerText, GivenScore } from '../../../core/customers/table/read-texts.ts'
import type { ThemeWords } from '../../../core/journey/theme.ts'
import { createThemeMatcher } from '../../../core/customers/themes/match-theme.ts'

/** Which texts are looked for; null lets all through. */
export interface TextFilter {
  /** Words that all have to stand in a text. */
  search: string
  questionId: string | null
  /** The places, null among them for texts that are tied to none. */
  places: readonly (string | null)[] | null
  score: GivenScore | null
  /** What they speak of. */
  theme: ThemeWords | null
  /** The id of the measure of which those that have most come first; null for the order in which they were given. */
  mostOf: string | null
}

/** What there is among some texts. */
export interface TextsFound {
  total: number
  questionIds: string[]
  places: (string | null)[]
  scores: GivenScore[]
  /** The ids of the measures that some of them have. */
  measures: string[]
}

/** Finds texts by their index. */
export interface TextFinder {
  all: TextsFound
  find: (filter: TextFilter) => Uint32Array<ArrayBuffer>
  at: (indexes: readonly number[]) => AnswerText[]
}

/** @param texts in the order in which they are found */
export function createTextFinder(texts: readonly AnswerText[]): TextFinder {
  /** Each is made once it is first looked through: it costs more than to look through it. */
  const plain: string[] = []
  const plainAt = (index: number) => plain[index] ??= plainText(texts[index]!.text)
  return {
    all: whatIsThere(texts),
    at: indexes => indexes.map(index => texts[index]!),
    find(filter) {
      const words = plainText(filter.search).split(/\s+/).filter(Boolean)
      const isAbout = filter.theme && createThemeMatcher(filter.theme)
      const found = new Uint32Array(texts.length)
      let length = 0
      texts.forEach((text, index) => {
        const isFound = passes(text, filter) && words.every(word => plainAt(index).includes(word))
        if (isFound && (!isAbout || isAbout(text.text)))
          found[length++] = index
      })
      return inOrder(found.slice(0, length), filter.mostOf)
    },
  }

  /** Those of which it was not measured come last; those that have the same stay in their order. */
  function inOrder(indexes: Uint32Array<ArrayBuffer>, mostOf: string | null): Uint32Array<ArrayBuffer> {
    if (mostOf === null)
      return indexes
    const measured = new Float64Array(texts.length)
    for (const index of indexes)
      measured[index] = texts[index]!.measures.find(({ id }) => id === mostOf)?.value ?? -Number.MAX_VALUE
    return indexes.sort((a, b) => measured[b]! - measured[a]! || a - b)
  }
}

/** Without differences of width and case, so that 「ＡＢＣ」 is found by "abc". */
function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function passes({ questionId, place, score }: AnswerText, filter: TextFilter): boolean {
  return (filter.questionId === null || filter.questionId === questionId)
    && (filter.places === null || filter.places.includes(place))
    && (filter.score === null || isSame(filter.score, score))
}

function isSame(wanted: GivenScore, score: GivenScore | null): boolean {
  return wanted.questionId === score?.questionId && wanted.value === score.value
}

function whatIsThere(texts: readonly AnswerText[]): TextsFound {
  const scores = new Map(texts.flatMap(({ score }) => score ? [[`${score.questionId} ${score.value}`, score]] : []))
  return {
    total: texts.length,
    questionIds: [...new Set(texts.map(({ questionId }) => questionId))],
    places: [...new Set(texts.map(({ place }) => place))],
    scores: [...scores.values()].sort((a, b) => b.value - a.value),
    measures: [...new Set(texts.flatMap(({ measures }) => measures.map(({ id }) => id)))],
  }
}
