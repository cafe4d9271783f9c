import type { VueWrapper } from '@vue/test-utils'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { Observation } from '../../core/journey/observation.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { defineComponent, h, ref } from 'vue'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { writeSetting } from '../../core/database/settings/settings.ts'
import { newId } from '../../core/journey/identifier.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import FindObservations from '../../extension/panel/finding/FindObservations.vue'
import { useCurrentAudit } from '../../extension/panel/ground/current-audit.ts'
import { collectKeys, panelKeysKey } from '../../extension/panel/ground/keys/panel-keys.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

let records: AuditRecords
let shown: VueWrapper

/** How often its user came to the search, and whether that was a coming back the last time. */
const visits = ref({ n: 1, isBack: false })

/** The search, as high as the panel. */
const Panel = defineComponent({
  emits: ['edit', 'remove', 'leave'],
  setup: (_, { emit }) => {
    const current = useCurrentAudit()
    const on = Object.fromEntries(['Edit', 'Remove', 'Leave'].map(name =>
      [`on${name}`, (...what: unknown[]) => emit(name.toLowerCase() as 'edit', ...what)]))
    return () => h('main', { style: 'display: flex; flex-direction: column; height: 100dvh' }, [
      current.audit ? h(FindObservations, { ...on, key: visits.value.n, isBack: visits.value.isBack }) : null,
    ])
  },
})

const field = () => page.getByRole('searchbox')

async function show(language: Language = 'en'): Promise<void> {
  const store = await storeRecords(records)
  await writeSetting(store, 'auditId', records.audit.id)
  await writeSetting(store, 'auditorId', records.auditors[0]!.id)
  shown = await showInPanel(Panel, {}, language, { provide: { [panelKeysKey]: collectKeys(document) } })
  await expect.element(field()).toBeVisible()
}

const rows = () => page.getByRole('listitem').elements()
const names = () => rows().map(row => row.querySelector('.font-medium')!.textContent.trim())
const count = (shown: string, all: number) => text('finding.count.shown', {
  shown,
  observations: text('common.count.observations').split(' | ').at(-1)!.replace('{n}', all.toLocaleString('en')),
})
const edited = () => shown.emitted('edit')?.map(([observation]) => (observation as Observation).id)

beforeEach(async () => {
  visits.value = { n: 1, isBack: false }
  await page.viewport(360, 700)
  records = await springRound()
  records.observations.forEach((observation, index) => {
    observation.observedAt = new Date(Date.UTC(2026, 4, 12, 9, index)).toISOString()
  })
})

describe('the search in the panel', () => {
  it('lists what was captured, the newest first, and enters the field', async () => {
    await show()
    await expect.element(field()).toHaveFocus()
    const newest = records.observations.map(({ observedAt }) => observedAt).sort().at(-1)
    const first = page.getByRole('listitem').first()
    await expect.element(first).toBeVisible()
    expect(first.element().querySelector('time')!.dateTime).toBe(newest)
  })

  it.each([
    ['pric', ['Pricing']],
    ['api table', ['Pricing']],
    ['chén', []],
    ['basket', ['Payment']],
    ['付款', ['Payment']],
  ])('finds “%s” in notes, names of any language, and addresses', async (typed, found) => {
    await show()
    await userEvent.keyboard(typed)
    await expect.poll(() => [...new Set(names())]).toEqual(found)
  })

  it('narrows, says how many are left, and leads out of nothing found', async () => {
    records.observations[0]!.tags = ['checkout']
    records.observations.slice(1, 4).forEach(observation => (observation.evidence = []))
    const without = records.observations.filter(({ evidence }) => evidence.length === 0).length
    await show()
    await page.getByRole('button', { name: text('finding.filter.show') }).click()
    const facet = (name: string) => page.getByLabelText(text(`finding.filter.label.${name}`))
    const withoutPicture = text('finding.filter.option', { name: text('finding.picture.without'), n: without })
    await facet('picture').selectOptions(withoutPicture)
    await expect.element(page.getByText(count(`${without}`, records.observations.length))).toBeVisible()
    await facet('tag').selectOptions(text('finding.filter.option', { name: 'checkout', n: 0 }))
    await expect.element(page.getByRole('heading', { name: text('finding.none.title') })).toBeVisible()
    await page.getByRole('button', { name: text('finding.showAll', { n: records.observations.length }) }).click()
    await expect.poll(() => rows().length).toBeGreaterThan(5)
    await expect.element(field()).toHaveFocus()
  })

  it('is walked by keys: Enter opens the first from the field, the next from its row, and Escape leaves', async () => {
    await show()
    await userEvent.keyboard('payment{ArrowDown}{Enter}')
    const payments = records.observations
      .filter(({ touchpointId }) => records.touchpoints.find(({ id }) => id === touchpointId)!.name.en === 'Payment')
      .toSorted((a, b) => b.observedAt < a.observedAt ? -1 : 1)
    await expect.poll(edited).toEqual([payments[1]!.id])
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    await expect.element(field()).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(edited).toEqual([payments[1]!.id, payments[0]!.id])
    await userEvent.keyboard('{Escape}')
    expect(shown.emitted('leave')).toHaveLength(1)
  })

  it('goes on at the row that was opened where its user comes back, and else at the field', async () => {
    await show()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(edited).toHaveLength(1)
    visits.value = { n: 2, isBack: true }
    await expect.poll(() => rows()[1]!.contains(document.activeElement)).toBe(true)

    await userEvent.keyboard('{Enter}')
    await expect.poll(edited).toHaveLength(2)
    visits.value = { n: 3, isBack: false }
    await expect.element(field()).toHaveFocus()
  })

  it('moves one to another touchpoint by keys, and it is taken back', async () => {
    await show()
    await userEvent.keyboard('basket{ArrowDown}t')
    await expect.element(page.getByRole('combobox', { name: text('panel.touchpoint.label') })).toHaveFocus()
    await userEvent.keyboard('faq{Enter}')
    await page.getByRole('button', { name: text('finding.move.confirm') }).click()
    const moved = { from: 'Payment', to: 'FAQ' }
    await expect.poll(() => useToasts().toast?.text).toBe(text('finding.move.done', moved))
    await expect.poll(names).toContain('FAQ')
    await useToasts().toast!.undo!()
    await expect.poll(() => [...new Set(names())]).toEqual(['Payment'])
  })

  it('moves one to a touchpoint that is new, which comes with it and goes with it', async () => {
    await show()
    const store = createDatabase()
    const isThere = async () => (await store.records('touchpoint').toArray()).some(({ name }) => name.en === 'Voucher')
    await userEvent.keyboard('basket{ArrowDown}t')
    await page.getByRole('combobox').fill('Voucher')
    await page.getByRole('option', { name: text('panel.touchpoint.add', { name: 'Voucher' }) }).click()
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: text('finding.move.confirm') }).click()
    await expect.poll(names).toContain('Voucher')
    expect(await isThere()).toBe(true)
    await useToasts().toast!.undo!()
    await expect.poll(() => [...new Set(names())]).toEqual(['Payment'])
    expect(await isThere()).toBe(false)
  })

  it('offers the menu of each, and Delete deletes the one that the keyboard is on', async () => {
    await show()
    await userEvent.keyboard('{ArrowDown}{Delete}')
    await expect.poll(() => shown.emitted('remove')).toHaveLength(1)
    await page.getByRole('listitem').first().getByRole('button').last().click()
    await page.getByRole('menuitem', { name: text('finding.deed.edit') }).click()
    await expect.poll(edited).toHaveLength(1)
  })
})

describe('thousands of observations', () => {
  const many = 3_000

  beforeEach(() => {
    const [first] = records.observations
    const at = (n: number) => new Date(Date.parse(first!.observedAt) + n * 1000).toISOString()
    records.observations = Array.from({ length: many }, (_, index) => ({
      ...records.observations[index % records.observations.length]!,
      id: newId(),
      observedAt: at(index),
      note: `Note ${index}: the answer comes late${index % 100 === 0 ? ', and with a voucher' : ''}`,
      tags: [`tag ${index % 40}`],
      evidence: [],
    }))
  })

  it('are in the panel as far as they are seen, whatever is looked for', async () => {
    await show()
    await expect.element(page.getByRole('listitem').first()).toBeVisible()
    expect(rows().length).toBeLessThan(40)
    await page.getByRole('button', { name: text('finding.filter.show') }).click()
    for (const [typed, found] of [['voucher', many / 100], ['note 2900: voucher', 1]] as const) {
      await field().fill(typed)
      await expect.element(page.getByText(count(String(found), many))).toBeVisible()
      expect(rows().length).toBeLessThan(40)
    }
    expect(names()).toHaveLength(1)
  })
})

describe.each(languages)('the search, %s', (language) => {
  it('leaves axe nothing to find, full, filtered and empty', async () => {
    await show(language)
    await expect.element(page.getByRole('listitem').first()).toBeVisible()
    expect(await complaints()).toEqual([])
    await page.getByRole('button', { expanded: false }).first().click()
    expect(await complaints()).toEqual([])
    await page.getByRole('listitem').first().getByRole('button').last().click()
    await page.getByRole('menuitem').nth(1).click()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(await complaints()).toEqual([])
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await field().fill('nothing has this')
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible()
    expect(await complaints()).toEqual([])
  })
})
