import { hideInTitle, hideSecrets, withoutLogin } from '../../core/journey/privacy/address-secrets.ts'
import { textLimits, withoutDirectionMarks } from '../../core/journey/text.ts'

/** What a captured page is called. */
export interface NamedPage {
  page: { address: string, title: string }
  /** The address with what is hidden in it; null where nothing is, or where a file may not carry it. */
  fullAddress: string | null
}

/** Names a page by its address and title, without what is nobody else's in them. */
export function namePage(address: string, title: string): NamedPage {
  const full = withoutLogin(address)
  const shown = hideSecrets(full).address
  const page = { address: shown, title: withoutDirectionMarks(hideInTitle(title, full)) }
  return { page, fullAddress: shown === full || full.length > textLimits.address ? null : full }
}
