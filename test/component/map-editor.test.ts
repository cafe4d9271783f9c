import type { Locator } from 'vitest/browser'
import type { KairosDatabase } from '../../core/database/kairos-database.ts'
import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { LocalisedText } from '../../core/journey/localised-text.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { renameTouchpoint } from '../../core/database/commands/edit-touchpoint.ts'
import { placeTouchpoint } from '../../core/database/commands/place-touchpoint.ts'
import { createJournal } from '../../core/database/journal/journal.ts'
import { loadAudit } from '../../core/database/reading/load-audit.ts'
import { languages } from '../../core/journey/localised-text.ts'
import { systemClock } from '../../core/journey/timestamp.ts'
import { viewJourney } from '../../core/journey/view-journey.ts'
import { useToasts } from '../../core/screen/toasts.ts'
import EditableMap from '../../site/app/EditableMap.vue'
import WorkspacePage from '../../site/app/WorkspacePage.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite, siteState } from './support/site.ts'
import { storeRecords } from './support/stored-records.ts'
import { text } from './support/texts.ts'

/** Of pages that nobody goes to here. */
const nothing = { render: () => null }
const elsewhere = { by: null, about: 'elsewhere' }

let records: AuditRecords
let store: KairosDatabase

beforeEach(async () => {
  await page.viewport(1600, 900)
  records = await springRound()
  store = await storeRecords(records)
})

/** Another tab's way to the same store. */
const otherTab = () => createJournal(store, systemClock)
const id = (name: string) => records.touchpoints.find(touchpoint => touchpoint.name.en === name)!.id
const head = (name: string) => page.getByRole('button', { name: text('edit.head.touchpoint', { name }), exact: true })
const stageHead = (name: string) => page.getByRole('button', { name: text('edit.head.stage', { name }), exact: true })
const button = (key: string, values = {}) => page.getByRole('button', { name: text(key, values), exact: true })
const field = () => page.getByRole('textbox', { name: text('edit.name.touchpoint') })
const nameOf = async (name: string): Promise<LocalisedText> => (await store.records('touchpoint').get(id(name)))!.name

async function stages(): Promise<[string, ...string[]][]> {
  const view = viewJourney((await loadAudit(store, records.audit.id))!, {})
  return view.stages.map(({ stage, touchpoints }) =>
    [stage.name.en!, ...touchpoints.map(({ touchpoint }) => touchpoint.name.en!)])
}

const stage = async (name: string) => (await stages()).find(([stage]) => stage === name)?.slice(1)

async function edit(language: typeof languages[number] = 'en') {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: nothing },
      { path: '/history', component: nothing },
      {
        path: '/audit/:id',
        component: WorkspacePage,
        props: true,
        children: [
          { path: '', name: 'audit', component: EditableMap },
          { path: 'observations', name: 'observations', component: nothing },
          { path: 'customers', name: 'customers', component: nothing },
          { path: 'customers/add', name: 'add-answers', component: nothing },
        ],
      },
    ],
  })
  await router.push(`/audit/${records.audit.id}?edit=1`)
  const shown = await showOnSite(RouterView, { global: { plugins: [router] } }, language)
  await expect.poll(() => document.querySelector('[data-head], form')).not.toBeNull()
  return { router, shown }
}

/** Puts the keyboard on a name, once it is there. */
async function focus(name: Locator): Promise<void> {
  await expect.element(name).toBeVisible()
  ;(name.element() as HTMLElement).focus()
  await expect.element(name).toHaveFocus()
}

async function undo(): Promise<void> {
  await useToasts(siteState()).toast!.undo!()
}

describe('a name on the map', () => {
  it('is given another one in place, by hand or by key, and is told what that does to other languages', async () => {
    await edit()
    await head('Pricing').click()
    await expect.element(field()).toHaveFocus()
    await userEvent.keyboard('Plans')
    await expect.element(page.getByText(text('edit.otherNames', { languages: '简体中文, 繁體中文' }))).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(head('Plans')).toHaveFocus()
    expect(await nameOf('Pricing')).toEqual({ en: 'Plans' })
    await userEvent.keyboard('{F2}Tariffs{Escape}')
    await expect.element(head('Plans')).toHaveFocus()
    await undo()
    await expect.element(head('Pricing')).toBeInTheDocument()
  })

  it('is saved by going on to the next one, but stays open where there is none or too much of it', async () => {
    await edit()
    await head('Pricing').click()
    await field().fill('Plans')
    await head('Payment').click()
    await expect.element(field()).toHaveValue('Payment')
    expect(await nameOf('Pricing')).toEqual({ en: 'Plans' })
    await field().fill('\u200B')
    await stageHead('Buy').click()
    await expect.element(page.getByText(text('common.naming.blank'))).toBeVisible()
    await expect.element(field()).toHaveFocus()
    await field().fill('x'.repeat(301))
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(/too many/)).toBeVisible()
    expect((await nameOf('Payment')).en).toBe('Payment')
    await field().fill('x'.repeat(300))
    await userEvent.keyboard('{Enter}')
    await expect.poll(async () => (await nameOf('Payment')).en).toBe('x'.repeat(300))
  })

  it('that was changed elsewhere meanwhile is not lost, nor is what was typed, until one chooses', async () => {
    await edit()
    await head('Pricing').click()
    await field().fill('Mine')
    await renameTouchpoint(store, otherTab(), id('Pricing'), { en: 'Theirs' }, elsewhere)
    await expect.element(page.getByText(text('edit.elsewhere', { name: 'Theirs' }))).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(await nameOf('Pricing')).toEqual({ en: 'Theirs' })
    await expect.element(field()).toHaveValue('Mine')
    await button('edit.saveAnyway').click()
    await expect.poll(() => nameOf('Pricing')).toEqual({ en: 'Mine' })
    await head('Mine').click()
    await field().fill('Mine again')
    await renameTouchpoint(store, otherTab(), id('Pricing'), { en: 'Theirs again' }, elsewhere)
    await button('edit.takeOther').click()
    await expect.element(head('Theirs again')).toHaveFocus()
  })

  it('of what was deleted elsewhere is still there to read', async () => {
    await edit()
    await head('Basket').click()
    await field().fill('Cart')
    const basket = (await store.records('touchpoint').get(id('Basket')))!
    await otherTab().write({ action: 'touchpoint-deleted', by: null }, [
      { type: 'touchpoint', id: basket.id, content: { ...basket, isRemoved: true } },
    ])
    await expect.element(page.getByText(text('edit.gone'))).toBeVisible()
    await expect.element(field()).toHaveValue('Cart')
  })

  it('is said to be unsaved where the editor is left without a choice', async () => {
    const { router } = await edit()
    await head('Pricing').click()
    await field().fill('Mine')
    await renameTouchpoint(store, otherTab(), id('Pricing'), { en: 'Theirs' }, elsewhere)
    await expect.element(button('edit.saveAnyway')).toBeVisible()
    await router.replace({ query: {} })
    await expect.poll(() => useToasts(siteState()).toast?.text).toBe(text('edit.notSaved', { name: 'Mine' }))
  })

  it('is given in every language, and taken from one', async () => {
    await edit()
    await button('common.naming.change', { name: 'Pricing' }).first().click()
    await page.getByRole('menuitem', { name: text('edit.menu.names') }).click()
    await page.getByLabelText('繁體中文').fill('')
    await page.getByLabelText('简体中文').fill('套餐')
    await button('edit.saveNames').click()
    await expect.poll(() => nameOf('Pricing')).toEqual({ 'en': 'Pricing', 'zh-CN': '套餐' })
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    await expect.element(head('Pricing')).toHaveFocus()
  })
})

describe('the order on the map', () => {
  it('is changed by Alt and an arrow, over borders of stages too, and the keyboard stays with what moves', async () => {
    await edit()
    const before = await stages()
    const [, compare, buy] = before.map(([, ...names]) => names) as [string[], string[], string[]]
    const last = compare.at(-1)!
    await focus(head(last))
    await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowRight}{ArrowRight}{ArrowRight}{/Alt}')
    await expect.poll(async () => (await stages())[2]!.slice(1, 3)).toEqual([buy[0], last])
    await expect.element(head(last)).toHaveFocus()
    expect(useToasts(siteState()).toast!.text)
      .toBe(text('edit.placed.touchpoint', { name: last, n: 2, of: buy.length + 1, stage: before[2]![0] }))
    await undo()
    await expect.poll(async () => (await stages())[2]!.slice(1, 3)).toEqual([last, buy[0]])
    await focus(stageHead('Buy'))
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await expect.poll(async () => (await stages()).map(([name]) => name)[1]).toBe('Buy')
    await expect.element(stageHead('Buy')).toHaveFocus()
  })

  it('is changed by dragging: one sees where it lands, Escape lets go of it, and no click comes of it', async () => {
    await edit()
    const pricing = head('Pricing').element().getBoundingClientRect()
    const target = head('Payment').element().getBoundingClientRect()
    const drop = { x: target.left, y: target.top + 4 }
    head('Pricing').element().dispatchEvent(pointer('pointerdown', { x: pricing.left + 20, y: pricing.top + 5 }))
    window.dispatchEvent(pointer('pointermove', drop))
    await expect.poll(() => document.querySelector('[data-landing]')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('[data-landing]')).toBeNull()
    await userEvent.dragAndDrop(head('Pricing'), head('Payment'), { targetPosition: { x: 4, y: 8 } })
    const placed = async () => (await stage('Buy'))!
    await expect.poll(async () => (await placed())[(await placed()).indexOf('Payment') - 1]).toBe('Pricing')
    await expect.element(page.getByRole('textbox')).not.toBeInTheDocument()
  })

  it('keeps everything once where another tab changes it at the same time', async () => {
    await edit()
    const before = (await stages()).flatMap(([, ...names]) => names).sort()
    await focus(head('Pricing'))
    await Promise.all([
      placeTouchpoint(store, otherTab(), id('FAQ'), { stageId: records.stages[0]!.id, afterId: null }, elsewhere),
      userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}'),
    ])
    await expect.poll(async () => (await stage('Discover'))![0]).toBe('FAQ')
    expect((await stages()).flatMap(([, ...names]) => names).sort()).toEqual(before)
  })
})

describe('what is on the map', () => {
  it('gets a touchpoint and a stage between two others; nothing typed adds nothing', async () => {
    await edit()
    await button('edit.addTouchpoint.after', { name: 'Pricing' }).click()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(text('common.naming.blank'))).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(button('edit.addTouchpoint.after', { name: 'Pricing' })).toHaveFocus()
    await userEvent.keyboard('{Enter}Calculator{Enter}')
    await expect.element(head('Calculator')).toHaveFocus()
    const compare = (await stage('Compare'))!
    expect(compare.indexOf('Calculator')).toBe(compare.indexOf('Pricing') + 1)
    await button('edit.addStage.after', { name: 'Compare' }).click()
    await userEvent.keyboard('Decide{Enter}')
    await expect.element(stageHead('Decide')).toHaveFocus()
    expect((await stages())[2]).toEqual(['Decide'])
  })

  it('loses a stage only once it is said what becomes of what hangs on it', async () => {
    await edit()
    await focus(stageHead('Buy'))
    await userEvent.keyboard('{Delete}')
    await expect.element(page.getByText(/observations by 3 auditors/)).toBeVisible()
    await button('edit.delete.confirm').click()
    await expect.element(page.getByText(text('common.naming.unchosen'))).toBeVisible()
    const buy = (await stage('Buy'))!
    await page.getByLabelText(text('edit.delete.choice')).selectOptions('Compare')
    await button('edit.delete.confirm').click()
    await expect.poll(async () => (await stage('Compare'))?.slice(-buy.length)).toEqual(buy)
    await expect.poll(() => document.activeElement?.getAttribute('data-head')).toBeTruthy()
    await undo()
    await expect.poll(() => stage('Buy')).toEqual(buy)
  })

  it('tells of a stage which phase it belongs to', async () => {
    await edit()
    await button('common.naming.change', { name: 'Buy' }).click()
    await page.getByRole('menuitem', { name: text('edit.menu.phase') }).click()
    await page.getByLabelText(text('edit.phase')).selectOptions(text('common.phase.ownership'))
    await button('edit.confirmPhase').click()
    await expect.poll(async () => (await store.records('stage').get(records.stages[2]!.id))!.phase).toBe('ownership')
    await expect.element(stageHead('Buy')).toHaveFocus()
  })

  it('is begun where there is nothing: with a first stage', async () => {
    for (const { id } of records.stages)
      await store.table('stage').update(id, { isRemoved: true })
    await Promise.all(['touchpoint', 'observation'].map(table => store.table(table).clear()))
    await edit()
    await button('edit.addStage.first').click()
    await expect.element(page.getByText(text('common.naming.blank'))).toBeVisible()
    await page.getByLabelText(text('edit.name.stage')).fill('Discover')
    await userEvent.keyboard('{Enter}')
    await expect.element(stageHead('Discover')).toBeVisible()
  })
})

describe('the editor', () => {
  it('is left by Escape, but not by that of a field or a menu, and the way back leads there again', async () => {
    const { router } = await edit()
    const isEditing = () => router.currentRoute.value.query.edit
    await head('Pricing').click()
    await userEvent.keyboard('{Escape}')
    await button('common.naming.change', { name: 'Pricing' }).first().click()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
    expect(isEditing()).toBe('1')
    await userEvent.keyboard('{Escape}')
    await expect.poll(isEditing).toBeUndefined()
    router.back()
    await expect.poll(isEditing).toBe('1')
  })

  it.each([1600, 360])('leaves axe nothing to find and has all its words, %s px wide', async (width) => {
    await page.viewport(width, 900)
    for (const language of languages) {
      const { shown } = await edit(language)
      await expect.poll(() => document.querySelectorAll('[data-head]').length).toBeGreaterThan(20)
      expect(rawText(document.body)).toEqual([])
      if (language === 'en')
        expect(await complaints()).toEqual([])
      shown.unmount()
    }
  })
})

function pointer(type: string, { x, y }: { x: number, y: number }): PointerEvent {
  return new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, pointerType: 'mouse', button: 0 })
}
