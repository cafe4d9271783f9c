import type { Language } from '../../journey/localised-text.ts'
import type { Touchpoint } from '../../journey/touchpoint.ts'
import type { Translate } from '../../locales/translate.ts'
import { textIn } from '../../journey/localised-text.ts'

type Named = Pick<Touchpoint, 'name'>

/** Two touchpoints by their names, for a list of what was done. */
export function namesOfBoth(one: Named, other: Named, t: Translate, language: Language): string {
  return [one, other].map(({ name }) => textIn(name, language)).join(t('common.list.separator'))
}
