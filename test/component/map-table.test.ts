import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Sorting } from '../../site/parts/sorting.ts'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import MapTable from '../../site/map/table/MapTable.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { scoredMap, touchpointNamed } from './support/spring-map.ts'
import { text } from './support/texts.ts'

let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

beforeEach(() => page.viewport(1400, 900))

async function showTable(language: typeof languages[number] = 'en', sorting: Sorting | null = null) {
  const { audit, candidates, input, words } = scoredMap(records, language)
  const { curve, personas, lanes, questions } = input
  const props = { audit, candidates, curve, personas, lanes, questions, words, sorting }
  const table = await showOnSite(MapTable, { props }, language)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('table')).toBeVisible()
  return table
}

const row = (name: string) => page.getByRole('row', { name, exact: false })
const head = (name: string) => page.getByRole('columnheader', { name, exact: false })
const names = () => page.getByRole('row').elements().flatMap(element =>
  element.querySelector('th[scope=row]')?.textContent.trim() ?? [])
const walking = () => records.touchpoints.map(({ name }) => name.en)

describe('the same as a table', () => {
  it('opens with the keyboard: each touchpoint under its stage, the reason where there is no score', async () => {
    await showTable()
    expect(names()).toEqual(walking())
    expect(document.querySelectorAll('th[scope=rowgroup]')).toHaveLength(records.stages.length)
    expect(row('Chat with sales').element().textContent).toContain(text('common.missing.could-not-reach'))
    expect(row('Payment').element().textContent).toContain('−1.7')
  })

  it('is sorted by the keyboard: up, down, and as the journey goes again', async () => {
    await showTable()
    const button = head('Feeling').first().getByRole('button')
    button.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(head('Feeling').first()).toHaveAttribute('aria-sort', 'ascending')
    expect(names()[0]).toBe('Payment')
    await expect.element(head(text('map.table.stage'))).toBeVisible()
    expect(row('Payment').element().textContent).toContain('Buy')
    await userEvent.keyboard(' ')
    await expect.element(head('Feeling').first()).toHaveAttribute('aria-sort', 'descending')
    expect(names()[0]).toBe('First use')
    expect(names().slice(-5)).toContain('Chat with sales')
    await userEvent.keyboard('{Enter}')
    await expect.element(head('Feeling').first()).not.toHaveAttribute('aria-sort')
    expect(names()).toEqual(walking())
    await expect.element(button).toHaveFocus()
  })

  it('goes as the journey does where a bookmark sorts it by a column that is gone', async () => {
    await showTable('en', { column: 'gone', isDescending: true })
    expect(names()).toEqual(walking())
    expect(document.querySelectorAll('th[scope=rowgroup]')).toHaveLength(records.stages.length)
  })

  it('leads to the evidence', async () => {
    const table = await showTable()
    await row('Pricing').getByRole('button', { name: 'Pricing', exact: true }).click()
    expect(table.emitted('open')).toEqual([[touchpointNamed(records, 'Pricing')]])
  })

  it('scrolls in itself on a narrow screen, and hides nothing that has the keyboard under its names', async () => {
    await page.viewport(360, 780)
    await showTable()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
    const region = page.getByRole('region').element()
    expect(region.scrollWidth).toBeGreaterThan(region.clientWidth)
    const buttons = page.getByRole('columnheader').getByRole('button').elements() as HTMLElement[]
    buttons.at(-1)!.focus()
    for (const _ of buttons.slice(1)) {
      await userEvent.tab({ shift: true })
      const { left, width } = document.activeElement!.getBoundingClientRect()
      expect(document.elementFromPoint(left + width / 2, document.activeElement!.getBoundingClientRect().top + 5))
        .toSatisfy((seen: Element) => document.activeElement!.contains(seen))
    }
  })

  it.each(languages)('has all its words, %s', async (language) => {
    await showTable(language)
    expect(rawText(document.body)).toEqual([])
  })

  it('leaves axe nothing to find, sorted or not', async () => {
    await showTable()
    expect(await complaints()).toEqual([])
    await head('Feeling').first().getByRole('button').click()
    expect(await complaints()).toEqual([])
  })
})
