import * as v from 'valibot'
import { lineSchema, textLimits } from './text.ts'

const auditable = new Set(['http:', 'https:', 'file:'])

/** Whether an address is of a page that can be audited: http, https or a file; anything else is a browser's own. */
export function isAuditableAddress(address: string | undefined): address is string {
  return address !== undefined && URL.canParse(address) && auditable.has(new URL(address).protocol)
}

/** The address of a page that can be audited. */
const addressSchema = v.pipe(
  v.string(),
  v.maxLength(textLimits.address, 'too-long'),
  v.check(address => isAuditableAddress(address), 'address'),
)

/** The page an observation was made on. */
export const pageSchema = v.looseObject({ address: addressSchema, title: lineSchema })

export type Page = v.InferOutput<typeof pageSchema>
