import type { Id } from '../../../../core/journey/identifier.ts'
import type { StageView, TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { LocalisedText } from '../../../../core/journey/localised-text.ts'
import { languages } from '../../../../core/journey/localised-text.ts'
import { answersTo, nameKey } from '../../../../core/journey/same-name.ts'

/** A touchpoint's own name, and those of others that are joined to it. */
function namesAt({ touchpoint, joined }: TouchpointView): LocalisedText[] {
  return [touchpoint, ...joined].map(({ name }) => name)
}

/** The touchpoints that are called so, in any language and however it is written. */
export function touchpointsCalled(views: readonly TouchpointView[], typed: string): Id[] {
  const key = nameKey(typed)
  const isCalled = (view: TouchpointView) => namesAt(view).some(name =>
    languages.some(code => nameKey(name[code] ?? '') === key))
  return key === '' ? [] : views.filter(isCalled).map(({ touchpoint }) => touchpoint.id)
}

/** The stages with what in them answers to some words: to their own names and their stage's, in any language. */
export function stagesAnswering(stages: readonly StageView[], typed: string): StageView[] {
  return stages
    .map(stage => ({ ...stage, touchpoints: stage.touchpoints.filter(view => isAnswering(view, stage, typed)) }))
    .filter(({ touchpoints }) => touchpoints.length > 0)
}

function isAnswering(view: TouchpointView, { stage }: StageView, typed: string): boolean {
  return namesAt(view).some(name => languages.some(code =>
    answersTo(name[code] ?? '', typed) || answersTo(`${stage.name[code] ?? ''} ${name[code] ?? ''}`, typed)))
}
