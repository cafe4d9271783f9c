import type { RedactionRules } from '../../core/journey/redaction-rules.ts'
import { hideInTitle, hideSecrets, withoutLogin } from '../../core/journey/privacy/address-secrets.ts'
import { textLimits, withoutDirectionMarks } from '../../core/journey/text.ts'
import { hideCovered } from './hide-covered.ts'

/** What a captured page is called. */
export interface NamedPage {
  page: { address: string, title: string }
  /** The address with what is hidden in it; null where nothing is, or where a file may not carry it. */
  fullAddress: string | null
}

/**
 * Names a page by its address and title, without what is nobody else's in them.
 * @param rules what is private in the title, as in all that the page shows
 */
export function namePage(address: string, title: string, rules: RedactionRules): NamedPage {
  const full = withoutLogin(address)
  const shown = hideSecrets(full).address
  // A mailbox names itself by the address of whose it is, and an order by whom it is for.
  const page = { address: shown, title: withoutDirectionMarks(hideCovered(hideInTitle(title, full), rules)) }
  return { page, fullAddress: shown === full || full.length > textLimits.address ? null : full }
}
