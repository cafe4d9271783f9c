import type { RowFacet } from '../../journey/filter-rows.ts'
import type { Language } from '../../journey/localised-text.ts'
import type { Translate } from '../../locales/translate.ts'
import type { ChoiceGroup } from '../naming/choice-group.ts'
import type { ObservationList } from './use-found-observations.ts'
import { layouts } from '../../journey/context.ts'
import { countRowFacet, noLayout, noPersona, unknownLayout } from '../../journey/filter-rows.ts'
import { textIn } from '../../journey/localised-text.ts'
import { marks } from '../../journey/observation.ts'
import { channels } from '../../journey/touchpoint.ts'
import { touchpointGroups } from '../naming/touchpoint-groups.ts'
import { markWords } from './mark-words.ts'

interface Words {
  t: Translate
  language: Language
}

const groupsOf: Record<RowFacet, (list: ObservationList, words: Words) => ChoiceGroup[]> = {
  place: placeGroups,
  auditor: ({ view }) => [{ choices: view.auditors.map(({ id, name }) => ({ value: id, text: name })) }],
  persona: ({ personas }, { t }) => [{
    choices: [
      ...personas.map(({ id, name }) => ({ value: id, text: name })),
      { value: noPersona, text: t('finding.filter.noPersona') },
    ],
  }],
  mark: (_, { t }) => [{ choices: marks.map(value => ({ value, text: markWords(value, t) })) }],
  tag: ({ countAll }, { language }) => [{ choices: tagChoices([...countAll('tag').keys()], language) }],
  picture: (_, { t }) => [{
    choices: ['with', 'without'].map(value => ({ value, text: t(`finding.picture.${value}`) })),
  }],
  channel: (_, { t }) => [{ choices: channels.map(value => ({ value, text: t(`common.channel.${value}`) })) }],
  layout: (_, { t }) => [{
    choices: [
      ...[...layouts, unknownLayout].map(value => ({ value, text: t(`common.layout.${value}`) })),
      { value: noLayout, text: t('finding.filter.noPage') },
    ],
  }],
  score: (_, { t }) => [{
    choices: ['counted', 'left-out'].map(value => ({ value, text: t(`finding.score.${value}`) })),
  }],
}

/** Whether observations differ in a facet, so that they can be told apart by it. */
export function isTelling(facet: RowFacet, { rows, countAll }: ObservationList): boolean {
  return [...countAll(facet).values()].some(n => n < rows.length)
}

/**
 * What observations can be filtered by, each with how many there are as far as the rest of the filter goes; nothing
 * where they are all alike in it.
 */
export function facetGroups(facet: RowFacet, list: ObservationList, words: Words): ChoiceGroup[] {
  if (!isTelling(facet, list))
    return []
  const all = list.countAll(facet)
  const shown = countRowFacet(list.found, list.filter, facet)
  const withCount = ({ value, text }: ChoiceGroup['choices'][number]) =>
    ({ value, text: words.t('finding.filter.option', { name: text, n: shown.get(value) ?? 0 }) })
  return groupsOf[facet](list, words)
    .map(group => ({ ...group, choices: group.choices.filter(({ value }) => all.has(value)).map(withCount) }))
    .filter(({ choices }) => choices.length > 0)
}

function placeGroups({ view }: ObservationList, { t, language }: Words): ChoiceGroup[] {
  const touchpoints = touchpointGroups(view.stages, language)
  const stages = view.stages.filter(stage => stage.touchpoints.length > 0).map(({ stage }) => stage)
  return touchpoints.map(({ label, choices }, index) => {
    const { id, name } = stages[index]!
    const whole = { value: id, text: t('finding.filter.wholeStage', { stage: textIn(name, language) }) }
    return { label, choices: [whole, ...choices] }
  })
}

function tagChoices(tags: readonly string[], language: Language): ChoiceGroup['choices'] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return tags.toSorted(compare).map(tag => ({ value: tag, text: tag }))
}
