import type { Id } from '../../../../core/journey/identifier.ts'
import type { TouchpointView } from '../../../../core/journey/journey-view.ts'
import type { LocalisedText } from '../../../../core/journey/localised-text.ts'
import { languages } from '../../../../core/journey/localised-text.ts'
import { nameKey } from '../../../../core/journey/same-name.ts'

/** A touchpoint's own name, and those of others that are joined to it. */
export function namesAt({ touchpoint, joined }: TouchpointView): LocalisedText[] {
  return [touchpoint, ...joined].map(({ name }) => name)
}

/** The touchpoints that are called so, in any language and however it is written. */
export function touchpointsCalled(views: readonly TouchpointView[], typed: string): Id[] {
  const key = nameKey(typed)
  const isCalled = (view: TouchpointView) => namesAt(view).some(name =>
    languages.some(code => nameKey(name[code] ?? '') === key))
  return key === '' ? [] : views.filter(isCalled).map(({ touchpoint }) => touchpoint.id)
}
