import type { GivenScore } from '../../../core/customers/table/read-texts.ts'
import type { Language } from '../../../core/journey/localised-text.ts'
import type { Measure } from '../../../core/journey/source/measure.ts'
import type { SourceQuestion } from '../../../core/journey/source/question.ts'
import type { Theme } from '../../../core/journey/theme.ts'
import type { Translate } from '../../../core/locales/translate.ts'
import type { ChoiceGroup } from '../../../core/screen/naming/choice-group.ts'
import type { OpenTexts } from '../answers-worker.ts'
import type { Places } from '../places.ts'
import type { TextFilter } from './text-finder.ts'
import type { TextFacet } from './use-text-choices.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { formatNumber } from '../../../core/locales/format-number.ts'

/** What the texts of a source can be narrowed by. */
export interface TextOffer {
  questions: readonly SourceQuestion[]
  measures: readonly Measure[]
  places: Places
  themes: readonly Theme[]
  found: OpenTexts
  /** The day of an instant (milliseconds since 1970) where the source is at home, `2026-03-31`. */
  dayOf: (instant: number) => string
}

/** Stands for texts that are tied to no place. */
const nowhere = 'none'

/** What can be chosen of each facet; nothing where all texts are alike in it. */
export function textGroups(
  { questions, places, themes, found }: TextOffer,
  t: Translate,
  language: Language,
): Record<TextFacet, ChoiceGroup[]> {
  const wordingOf = (id: string) => questions.find(question => question.id === id)?.wording ?? id
  const here = new Set(found.places.map(places.resolve))
  const ordered = [...places.ids.filter(id => here.has(id)), ...here.has(null) ? [null] : []]
  const scores = [...Map.groupBy(found.scores, ({ questionId }) => questionId)]
  return {
    theme: themes.length === 0
      ? []
      : [{ choices: themes.map(({ id, name }) => ({ value: id, text: textIn(name, language) })) }],
    place: single(ordered.map(id => ({ value: id ?? nowhere, text: places.name(id) }))),
    asked: single(found.questionIds.map(id => ({ value: id, text: wordingOf(id) }))),
    score: found.scores.length < 2
      ? []
      : scores.map(([id, given]) => ({ label: wordingOf(id), choices: given.map(score => scoreChoice(score)) })),
  }

  function scoreChoice({ questionId, value }: GivenScore) {
    const point = formatNumber(value, language)
    return { value: `${questionId} ${value}`, text: t('customers.text.point', { point }) }
  }
}

function single(choices: ChoiceGroup['choices']): ChoiceGroup[] {
  return choices.length < 2 ? [] : [{ choices }]
}

/** The id of the measure that says how many voted for a text; null where none of the texts has votes. */
export function votesAmong({ measures, found }: Pick<TextOffer, 'measures' | 'found'>): string | null {
  return measures.find(({ id, known }) => known === 'votes' && found.measures.includes(id))?.id ?? null
}

/** The filter that was chosen, as far as there are texts for it, and the order. */
export function textFilter(
  offer: TextOffer,
  read: (choice: TextFacet | 'order') => string | undefined,
  search: string,
): TextFilter {
  const { places, themes, found } = offer
  const [place, asked, score] = [read('place'), read('asked'), read('score')]
  const theme = themes.find(({ id }) => id === read('theme'))
  const chosen = found.places.filter(id => (places.resolve(id) ?? nowhere) === place)
  return {
    search,
    questionId: found.questionIds.find(id => id === asked) ?? null,
    places: chosen.length > 0 ? chosen : null,
    score: found.scores.find(({ questionId, value }) => `${questionId} ${value}` === score) ?? null,
    theme: theme ? { words: [...theme.words], excluded: [...theme.excluded] } : null,
    mostOf: read('order') === 'votes' ? votesAmong(offer) : null,
  }
}
