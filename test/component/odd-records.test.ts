import type { Oddity } from '../../core/package/problem.ts'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import OddRecords from '../../site/imports/OddRecords.vue'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'

const oddities = [0, 1].map((index): Oddity => ({
  type: 'observation',
  id: '7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1a11',
  index,
  reason: 'future',
  detail: '2041-03-02T08:00:00.000Z',
}))

describe('dates in the future', () => {
  it.each(languages)('are named record by record, in words, %s', async (language) => {
    await showOnSite(OddRecords, { props: { oddities } }, language)
    document.querySelector('details')!.open = true
    const lines = page.getByRole('listitem').elements().map(item => item.textContent)
    expect(lines.map(line => line.includes('2041'))).toEqual([true, true])
    expect(rawText(document.body)).toEqual([])
  })

  it('leave axe nothing to find', async () => {
    await showOnSite(OddRecords, { props: { oddities } })
    document.querySelector('details')!.open = true
    expect(await complaints()).toEqual([])
  })
})
