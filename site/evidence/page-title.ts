import type { Language } from '../../core/journey/localised-text.ts'
import type { Observation } from '../../core/journey/observation.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import { textIn } from '../../core/journey/localised-text.ts'
import { readableAddress } from '../../core/journey/readable-address.ts'

/** What the page of an observation is called: its title, else its address; of no page, its touchpoint's name. */
export function pageTitle(
  { page }: Pick<Observation, 'page'>,
  touchpoint: Pick<Touchpoint, 'name'> | undefined,
  language: Language,
): string {
  return page?.title || (page && readableAddress(page.address)) || (touchpoint ? textIn(touchpoint.name, language) : '')
}
