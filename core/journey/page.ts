import * as v from 'valibot'
import { withoutLogin } from './privacy/address-secrets.ts'
import { lineSchema, textLimits, withEncodedDirectionMarks } from './text.ts'

const auditable = new Set(['http:', 'https:', 'file:'])

/** Whether an address is of a page that can be audited: http, https or a file; anything else is a browser's own. */
export function isAuditableAddress(address: string | undefined): address is string {
  return address !== undefined && URL.canParse(address) && auditable.has(new URL(address).protocol)
}

/** The address of a page that can be audited; a user and a password in it go no further. */
const addressSchema = v.pipe(
  v.string(),
  v.maxLength(textLimits.address, 'too-long'),
  v.check(address => isAuditableAddress(address), 'address'),
  v.transform(withoutLogin),
  v.transform(withEncodedDirectionMarks),
)

/** The page an observation was made on. */
export const pageSchema = v.looseObject({ address: addressSchema, title: lineSchema })

export type Page = v.InferOutput<typeof pageSchema>
