import type { Page } from './page.ts'
import { readableAddress } from './readable-address.ts'

/** Whether a page is called by its address, without the scheme: so browsers call one that has no title. */
export function isNamedByAddress({ title, address }: Page): boolean {
  return title !== '' && bare(title) === bare(address)
}

function bare(address: string): string {
  return readableAddress(address).replace(/^\w+:\/\//, '').replace(/\/$/, '')
}
