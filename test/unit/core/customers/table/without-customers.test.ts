import { describe, expect, it } from 'vitest'
import { cleanAnswers } from '../../../../../core/customers/counts/clean-answers.ts'
import { createPseudonyms } from '../../../../../core/customers/importing/pseudonyms.ts'
import { columnNames, readAnswers } from '../../../../../core/customers/table/read-answers.ts'
import { withoutCustomers } from '../../../../../core/customers/table/without-customers.ts'
import { newSource } from '../../../support/new-source.ts'

const pseudonymOf = createPseudonyms(new Uint32Array([1, 2, 3, 4]))
const pseudonymsOf = (...customers: string[]) => new Set(customers.map(customer => pseudonymOf(customer)!))
const journeyId = 'a-journey'

const survey = `id,email,date,satisfaction,comment,channel
1,ann@example.com,2026-03-01T10:00:00Z,5,Quick,web
2,ben@example.com,2026-03-02T10:00:00Z,2,"Slow, and
dear",app
3,ann@example.com,2026-04-03T10:00:00Z,4,,web
4,,2026-04-04T10:00:00Z,3,好,
`

async function rowsOf(file: ArrayBuffer): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = []
  await readAnswers(file, columnNames(file), ({ name, values, from }) => {
    for (let index = 0; index < values.length; index++)
      rows[from + index] = { ...rows[from + index], [name]: values[index] ?? null }
  })
  return rows
}

describe('answers without a customer', () => {
  it('have all other rows as they were, and none of theirs', async () => {
    const { answers: { file } } = await newSource({ journeyId, csv: survey })
    const { file: cleaned, rows, removed } = (await withoutCustomers(file, pseudonymsOf('ANN@example.com ')))!
    const before = await rowsOf(file)
    expect([rows, removed, columnNames(cleaned)]).toEqual([2, 2, columnNames(file)])
    expect(await rowsOf(cleaned)).toEqual([before[1], before[3]])
    expect(before[1]).toMatchObject({ record: '2', month: 202603, channel: 'app' })
  })

  it('are the same columns where nobody else is left', async () => {
    const csv = survey.split('\n').filter(line => !line.startsWith('4,')).join('\n')
    const { answers: { file } } = await newSource({ journeyId, csv })
    const { file: cleaned, rows } = (await withoutCustomers(file, pseudonymsOf('ann@example.com', 'ben@example.com')))!
    expect([rows, await rowsOf(cleaned), columnNames(cleaned)]).toEqual([0, [], columnNames(file)])
  })

  it('are not written where no row is theirs, nor where nobody is known', async () => {
    const { answers: { file } } = await newSource({ journeyId, csv: survey })
    expect(await withoutCustomers(file, pseudonymsOf('eve@example.com'))).toBeNull()
    const nobody = await newSource({ journeyId, csv: 'id,date,satisfaction\n1,2026-03-01,5\n' })
    expect(await withoutCustomers(nobody.answers.file, pseudonymsOf('ann@example.com'))).toBeNull()
  })

  it('are counted as they were before, as if they had been imported so', async () => {
    const { answers: { file, counts } } = await newSource({ journeyId, csv: survey })
    const others = await newSource({ journeyId, csv: survey.split('\n').filter(line => !/ann@/.test(line)).join('\n') })
    const cleaned = (await cleanAnswers(file, counts, pseudonymsOf('ann@example.com')))!
    expect([cleaned.counts, cleaned.span]).toEqual([others.answers.counts, others.answers.span])
  })
})
