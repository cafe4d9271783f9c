import type { OwnCriterion } from '../../../core/database/commands/edit-criteria.ts'
import type { Criterion, Scale } from '../../../core/journey/criterion.ts'
import type { Language, LocalisedText } from '../../../core/journey/localised-text.ts'
import { scaleValues } from '../../../core/journey/criterion.ts'
import { textIn } from '../../../core/journey/localised-text.ts'
import { renameText } from '../../../core/journey/rename-text.ts'
import { isBlank, trimName } from '../../../core/journey/text.ts'

/** The scales that are offered, by what they are called in a form. */
export const offeredScales: readonly Scale[] = [
  { min: 1, max: 5, step: 1 },
  { min: 1, max: 7, step: 1 },
  { min: 0, max: 10, step: 1 },
  { min: -2, max: 2, step: 1 },
]

/** A criterion as it is typed, in one language. */
export interface CriterionDraft {
  name: string
  question: string
  scale: Scale
  polarity: Criterion['polarity']
  /** What values mean, by value; empty where nothing is said of one. */
  words: Record<number, string>
}

/** The draft of a criterion in a language; of a new one where there is none yet. */
export function draftOf(criterion: OwnCriterion | null, language: Language): CriterionDraft {
  return {
    name: criterion ? textIn(criterion.name, language) : '',
    question: criterion ? textIn(criterion.question, language) : '',
    scale: criterion?.scale ?? offeredScales[0]!,
    polarity: criterion?.polarity ?? 'high-is-good',
    words: Object.fromEntries(criterion?.anchors.map(({ value, text }) => [value, textIn(text, language)]) ?? []),
  }
}

/** Whether something is said of both ends of a draft's scale, without which nobody can rate on it. */
export function hasWordedEnds({ scale: { min, max }, words }: CriterionDraft): boolean {
  return [min, max].every(value => !isBlank(words[value] ?? ''))
}

/** Makes a text of one that is there, or is not, and of what was typed over it. */
type Reword = (text: LocalisedText, typed: string) => LocalisedText

/** The criterion that a draft makes of one whose meaning stays: other languages keep their words. */
export function sameMeaning(draft: CriterionDraft, criterion: OwnCriterion, language: Language): OwnCriterion {
  return criterionOf(draft, criterion, language, (text, typed) => ({ ...text, [language]: typed }))
}

/** The criterion that a draft makes of a question that is another one: what other languages say may be wrong then. */
export function otherMeaning(draft: CriterionDraft, criterion: OwnCriterion | null, language: Language): OwnCriterion {
  return criterionOf(draft, criterion, language, (text, typed) => renameText(text, language, typed))
}

function criterionOf(
  { name, question, scale, polarity, words }: CriterionDraft,
  criterion: OwnCriterion | null,
  language: Language,
  reword: Reword,
): OwnCriterion {
  const textOf = (text: LocalisedText | undefined, typed: string): LocalisedText => {
    const isSame = text && textIn(text, language) === trimName(typed)
    return isSame ? text : text ? reword(text, trimName(typed)) : { [language]: trimName(typed) }
  }
  const said = new Map(criterion?.anchors.map(({ value, text }) => [value, text]))
  return {
    name: textOf(criterion?.name, name),
    question: textOf(criterion?.question, question),
    scale,
    polarity,
    anchors: scaleValues(scale)
      .filter(value => !isBlank(words[value] ?? ''))
      .map(value => ({ value, text: textOf(said.get(value), words[value]!) })),
  }
}

/** Whether a draft takes away or replaces words of a criterion in this language; its first words replace none. */
export function replacesWords(draft: CriterionDraft, criterion: OwnCriterion, language: Language): boolean {
  const isOther = (text: LocalisedText, typed: string) =>
    textIn(text, language) !== trimName(typed) && !(isBlank(text[language] ?? '') && !isBlank(typed))
  const said = new Map(criterion.anchors.map(({ value, text }) => [value, text]))
  return isOther(criterion.name, draft.name)
    || isOther(criterion.question, draft.question)
    || criterion.anchors.some(({ value, text }) => isOther(text, draft.words[value] ?? ''))
    || scaleValues(draft.scale).some(value => !said.has(value) && !isBlank(draft.words[value] ?? ''))
}
