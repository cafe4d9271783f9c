import type { Observation } from '../../core/journey/observation.ts'
import type { Translate } from '../../core/locales/translate.ts'
import { readableAddress } from '../../core/journey/readable-address.ts'

/** What the page of an observation is called: its title, else its address, or that there was none. */
export function pageTitle({ page }: Pick<Observation, 'page'>, t: Translate): string {
  return page?.title || (page && readableAddress(page.address)) || t('map.evidence.noPage')
}
