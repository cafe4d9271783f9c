import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { AuditRecords, TouchpointView } from '../../core/journey/journey-view.ts'
import type { Touchpoint } from '../../core/journey/touchpoint.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import { viewJourney } from '../../core/journey/view-journey.ts'
import TouchpointMenu from '../../core/screen/naming/TouchpointMenu.vue'
import { useToasts } from '../../core/screen/toasts.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite, siteState } from './support/site.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

const actions = ['rename', 'move', 'channel', 'reach', 'address', 'join', 'delete'] as const

let records: AuditRecords
let store: KairosDatabase

beforeEach(async () => {
  records = await springRound()
  store = await storeRecords(records)
})

const named = (name: string) => records.touchpoints.find(touchpoint => touchpoint.name.en === name)!
const stored = (name: string) => store.records('touchpoint').get(named(name).id) as Promise<Touchpoint>
const trigger = () => page.getByRole('button', { expanded: false }).first()
const field = (key: string) => page.getByLabelText(text(key), { exact: true })
const button = (key: string) => page.getByRole('button', { name: text(key), exact: true })

async function open(name: string, action: typeof actions[number], language: typeof languages[number] = 'en') {
  const { stages } = viewJourney(records, { layouts: ['desktop'] })
  const view = stages.flatMap(({ touchpoints }) => touchpoints).find(({ touchpoint }) => touchpoint.name.en === name)!
  const shown = await showOnSite(TouchpointMenu, { props: { view, stages, by: null } }, language)
  await trigger().click()
  await page.getByRole('menuitem').nth(actions.indexOf(action)).click()
  await expect.element(page.getByRole('dialog')).toBeVisible()
  return shown
}

async function undo(): Promise<void> {
  await useToasts(siteState()).toast!.undo!()
}

describe('a touchpoint, by its menu', () => {
  it('is renamed by keyboard alone, and loses the old name in the other languages', async () => {
    const { stages } = viewJourney(records)
    await showOnSite(TouchpointMenu, { props: { view: stages[1]!.touchpoints[1]!, stages, by: null } })
    trigger().element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('menu')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(field('common.naming.name')).toHaveFocus()
    await userEvent.keyboard('Plans')
    await expect.element(page.getByLabelText('简体中文')).toHaveValue('')
    await userEvent.keyboard('{Enter}')
    await expect.poll(async () => (await stored('Pricing')).name).toEqual({ en: 'Plans' })
    await expect.element(trigger()).toHaveFocus()
    expect(useToasts(siteState()).toast!.text).toBe(text('common.naming.renamed', { from: 'Pricing', to: 'Plans' }))
    await undo()
    await expect.poll(async () => (await stored('Pricing')).name).toEqual(named('Pricing').name)
  })

  it('keeps what its other names are given beside', async () => {
    await open('Pricing', 'rename')
    await field('common.naming.name').fill('Plans')
    await page.getByLabelText('繁體中文').fill('方案')
    await button('common.naming.rename').click()
    await expect.poll(async () => (await stored('Pricing')).name).toEqual({ 'en': 'Plans', 'zh-TW': '方案' })
  })

  it('is given no name that nobody can see, and none that is too long', async () => {
    await open('Pricing', 'rename')
    await field('common.naming.name').fill('\u200B')
    await button('common.naming.rename').click()
    await expect.element(page.getByText(text('common.naming.blank'))).toBeVisible()
    await field('common.naming.name').fill('x'.repeat(301))
    await button('common.naming.rename').click()
    const tooLong = text('common.text.tooLong', { n: 1, limit: 300 }).split(' | ')[0]!
    await expect.element(page.getByText(tooLong)).toBeVisible()
    expect((await stored('Pricing')).revision).toBe(1)
  })

  it('is moved to another stage, with a way back', async () => {
    await open('Pricing', 'move')
    await field('common.touchpoint.stage').selectOptions('Buy')
    await button('common.touchpoint.confirm.move').click()
    await expect.poll(async () => (await stored('Pricing')).stageId).toBe(records.stages[2]!.id)
    await undo()
    await expect.poll(async () => (await stored('Pricing')).stageId).toBe(records.stages[1]!.id)
  })

  it('is given another channel', async () => {
    await open('Pricing', 'channel')
    await field('common.touchpoint.channel').selectOptions(text('common.channel.app'))
    await button('common.touchpoint.confirm.channel').click()
    await expect.poll(async () => (await stored('Pricing')).channel).toBe('app')
  })

  it('is joined to any other one, once that is chosen, and what that comes to is said', async () => {
    await open('Pricing', 'join')
    await button('common.touchpoint.confirm.join').click()
    await expect.element(page.getByText(text('common.naming.unchosen'))).toBeVisible()
    await field('common.touchpoint.joinWith').selectOptions('Payment')
    await expect.element(page.getByText(/4 observations/)).toBeVisible()
    await button('common.touchpoint.confirm.join').click()
    await expect.poll(async () => (await stored('Pricing')).sameAs).toBe(named('Payment').id)
    await undo()
    await expect.poll(async () => (await stored('Pricing')).sameAs).toBeNull()
  })

  it('is not deleted with observations on it, those that the view hides counted, but leads on to joining', async () => {
    await open('Pricing', 'delete')
    await expect.element(page.getByText(/4 observations/)).toBeVisible()
    await button('common.touchpoint.menu.join').click()
    await expect.element(field('common.touchpoint.joinWith')).toBeVisible()
    expect((await stored('Pricing')).isRemoved).toBeUndefined()
  })

  it('is deleted where nothing hangs on it, with a way back', async () => {
    await open('Basket', 'delete')
    await button('common.touchpoint.confirm.delete').click()
    await expect.poll(async () => (await stored('Basket')).isRemoved).toBe(true)
    await undo()
    await expect.poll(async () => (await stored('Basket')).isRemoved).toBeFalsy()
  })

  it('stays as it is where one thinks better of it, and the keyboard is on its menu again', async () => {
    await open('Pricing', 'rename')
    await userEvent.keyboard('Plans{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(trigger()).toHaveFocus()
    expect((await stored('Pricing')).revision).toBe(1)
  })

  it.each(actions)('leaves axe nothing to find and has all its words: %s', async (action) => {
    for (const language of languages) {
      const shown = await open('Pricing', action, language)
      expect(rawText(document.body)).toEqual([])
      if (language === 'en')
        expect(await complaints()).toEqual([])
      shown.unmount()
    }
  })

  it('gets its reach in percent, as people type it, or none', async () => {
    await open('Pricing', 'reach')
    await field('common.touchpoint.reach').fill('250')
    await button('common.touchpoint.confirm.reach').click()
    await expect.element(page.getByText(text('common.touchpoint.reachRange'))).toBeVisible()
    await field('common.touchpoint.reach').fill('12,5 %')
    await button('common.touchpoint.confirm.reach').click()
    await expect.poll(async () => (await stored('Pricing')).reach).toBe(0.125)
    await undo()
    expect((await stored('Pricing')).reach).toBeNull()
  })

  it('says what was changed elsewhere while its dialog is open, and keeps what was typed', async () => {
    const shown = await open('Pricing', 'address')
    await field('common.address.label').fill('mine.example/*')
    const { view } = shown.props() as unknown as { view: TouchpointView }
    await shown.setProps({ view: { ...view, touchpoint: { ...view.touchpoint, addressPattern: 'theirs.example/*' } } })
    const said = text('common.naming.elsewhere', { value: 'theirs.example/*' })
    await expect.element(page.getByText(said)).toBeVisible()
    await expect.element(field('common.address.label')).toHaveValue('mine.example/*')
    await button('common.touchpoint.confirm.address').click()
    await expect.poll(async () => (await stored('Pricing')).addressPattern).toBe('mine.example/*')
  })

  it('gets its addresses, checked against the pages that were seen', async () => {
    await open('Pricing', 'address')
    const [seen] = records.observations.flatMap(({ touchpointId, page }) =>
      touchpointId === named('Pricing').id && page ? [page.address] : [])
    await field('common.address.label').fill('nowhere.example/*')
    await expect.element(page.getByText(text('common.address.missed', { address: seen! }))).toBeVisible()
    await field('common.address.label').fill(`*${new URL(seen!).hostname}*`)
    await expect.element(page.getByText(text('common.address.missed', { address: seen! }))).not.toBeInTheDocument()
    await expect.element(page.getByText(/^It also fits pages seen at/)).toBeVisible()
    await button('common.touchpoint.confirm.address').click()
    await expect.poll(async () => (await stored('Pricing')).addressPattern).toBe(`*${new URL(seen!).hostname}*`)
  })
})
