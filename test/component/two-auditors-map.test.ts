import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createMemoryHistory, createRouter } from 'vue-router'
import { languages } from '../../core/journey/localised-text.ts'
import { rated } from '../../core/journey/rating.ts'
import AuditMap from '../../site/map/AuditMap.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { text } from './support/texts.ts'

/** By touchpoint what two auditors gave, of whom one was not at every place. */
type Table = (number | null)[][]

const nine: Table = [[4, 3], [3, 4], [4, 4], [2, 2], [4, 4], [3, 4], [5, 4], [4, 5], [3, 3]]

/** An audit of 18 touchpoints with one criterion, of which every second was rated by two auditors. */
async function twoAuditors(table: Table): Promise<AuditRecords> {
  const records = await springRound()
  const criterion = records.criteria.find(({ builtIn }) => builtIn === 'satisfaction')!
  const observed = records.observations.find(({ context }) => context.layout === 'desktop')!
  const observations = table.flatMap((row, index) => row.flatMap((value, who) => value === null
    ? []
    : [{
        ...observed,
        id: `${index} ${who}`,
        touchpointId: records.touchpoints[2 * index]!.id,
        auditorId: records.auditors[who]!.id,
        ratings: [rated(criterion.id, value)],
        marks: [],
        evidence: [],
      }]))
  const audit = { ...records.audit, criterionIds: [criterion.id] }
  return { ...records, audit, audits: [audit], observations, auditors: records.auditors.slice(0, 2) }
}

async function showAudit(table: Table, language: typeof languages[number] = 'en') {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: AuditMap }] })
  const options = { props: { records: await twoAuditors(table) }, global: { plugins: [router] } }
  await showOnSite(AuditMap, options, language)
  await expect.element(page.getByRole('figure')).toBeVisible()
}

const stars = (kind: 'fill' | 'stroke') =>
  document.querySelectorAll(`.map-drawing .map-curve path[${kind}="var(--pivot)"]`).length

beforeEach(() => page.viewport(1440, 900))

describe('the map of two auditors who rated nine of 18 touchpoints', () => {
  it('has no full star and few hollow ones, and says why there are no intervals', async () => {
    await showAudit(nine)
    expect([stars('fill'), stars('stroke')]).toEqual([0, 2])
    await expect.element(page.getByText('leave 8 degrees of freedom', { exact: false })).toBeVisible()
    await expect.element(page.getByText(text('map.intervals.ofTwo'))).toBeVisible()
    const list = page.getByRole('list', { name: text('map.candidate.list') })
    expect(list.element().textContent).toContain('lowest: not clearly below the others')
    expect(list.element().textContent).toContain(text('map.candidate.hollow'))
  })

  it('has a hollow star for one opinion, and explains the score beside it that is adjusted', async () => {
    await showAudit(nine.with(3, [1, null]))
    const list = page.getByRole('list', { name: text('map.candidate.list') })
    await list.getByText('one opinion', { exact: false }).click()
    await expect.element(page.getByText('The plain mean here is 1.0', { exact: false })).toBeVisible()
    expect(stars('fill')).toBe(0)
  })

  it.each(languages)('has all its words, %s', async (language) => {
    await showAudit(nine, language)
    expect(rawText(document.body)).toEqual([])
  })

  it('leaves axe nothing to find', async () => {
    await showAudit(nine)
    expect(await complaints()).toEqual([])
  })
})
