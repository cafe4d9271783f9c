import { readCoded } from '../table/coded-columns.ts'

/** The pseudonyms of all customers in a file of answers; throws where it is no Parquet. */
export async function readCustomers(file: ArrayBuffer): Promise<Set<string>> {
  const { texts } = await readCoded(file, ['customer'], [])
  return new Set(texts.get('customer')?.texts.filter(customer => customer !== null))
}

/** How many customers each of two sources knows, and how many of them both do. */
export interface CustomersInCommon {
  first: number
  second: number
  common: number
}

/** Two of several sources, by their index, and who is known in both. */
export interface Meeting extends CustomersInCommon {
  one: number
  other: number
}

/** Counts who is known in both of two sources. */
export function customersInCommon(first: ReadonlySet<string>, second: ReadonlySet<string>): CustomersInCommon {
  const [fewer, more] = first.size < second.size ? [first, second] : [second, first]
  let common = 0
  for (const customer of fewer)
    common += Number(more.has(customer))
  return { first: first.size, second: second.size, common }
}
