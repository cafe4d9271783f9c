import type { StageView } from '../../core/journey/journey-view.ts'
import type { Stage } from '../../core/journey/stage.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { onlinePurchase } from '../../core/journey/templates/online-purchase.ts'
import { auditFromTemplate } from '../../core/journey/templates/template.ts'
import TouchpointPicker from '../../extension/panel/ground/touchpoints/TouchpointPicker.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'
import { tooLong } from './support/too-long.ts'

let views: StageView[]
let ids: Map<string, string>

beforeAll(async () => {
  const { stages, touchpoints } = await auditFromTemplate(onlinePurchase, 'A test')
  const viewsIn = ({ id }: Stage) => touchpoints
    .filter(({ stageId }) => stageId === id)
    .map(touchpoint => ({ touchpoint, joined: [], observations: [], hidden: 0, verbatims: [] }))
  views = stages.map(stage => ({ stage, touchpoints: viewsIn(stage) }))
  ids = new Map(touchpoints.map(({ id, name }) => [name.en!, id]))
})

interface Given {
  chosen?: string
  suggestion?: object | null
  complaint?: string
  language?: 'zh-TW'
}

async function showPicker({ chosen, suggestion = null, complaint = '', language }: Given = {}) {
  const picker = await showInPanel(TouchpointPicker, {
    props: {
      'modelValue': chosen ? ids.get(chosen)! : null,
      'stages': views,
      suggestion,
      'added': null,
      complaint,
      'onUpdate:modelValue': (modelValue: string | null) => void picker.setProps({ modelValue }),
    } as never,
  }, language)
  return { picker, chosen: () => picker.emitted('update:modelValue')?.map(([id]) => id) }
}

const field = () => page.getByRole('combobox')
const options = () => page.getByRole('option').elements().map(option => option.textContent.trim())

async function type(text: string) {
  await field().click()
  await field().fill(text)
}

describe('where in the journey a page belongs', () => {
  it('offers every touchpoint, in walking order', async () => {
    await showPicker()
    await field().click()
    await expect.poll(options).toHaveLength(18)
    expect(options().slice(0, 3)).toEqual(['Home page', 'Search result', 'About us'])
  })

  it('keeps a new name that is too long, says so and adds it only once it is shortened', async () => {
    await showPicker()
    const pasted = `${'a'.repeat(301)}z`
    await type(pasted)
    await expect.element(page.getByRole('alert')).toHaveTextContent(tooLong('name', 2))
    await expect.element(field()).toHaveValue(pasted)
    expect(options()).toEqual([])
    expect(await complaints()).toEqual([])
    await userEvent.keyboard('{Backspace}{Backspace}')
    await expect.poll(options).toContain(text('panel.touchpoint.add', { name: `${'a'.repeat(300)}` }))
  })

  it.each(['ＦＡＱ', 'faq', 'F\u200BAQ'])('finds what reads the same, and offers to add nothing: %s', async (typed) => {
    await showPicker()
    await type(typed)
    await expect.poll(options).toEqual(['FAQ'])
  })

  it('narrows the list to what is typed, and takes what is chosen with the keyboard', async () => {
    const { chosen } = await showPicker()
    await type('pric')
    await expect.element(page.getByRole('option', { name: 'Pricing' })).toHaveAttribute('data-highlighted')
    await userEvent.keyboard('{Enter}')
    await expect.poll(chosen).toEqual([ids.get('Pricing')])
    await expect.element(field()).toHaveValue('Compare › Pricing')
  })

  it('takes by Enter what is found, also where the key is faster than the list', async () => {
    const { chosen } = await showPicker()
    await field().click()
    const input = field().element() as HTMLInputElement
    input.value = 'pric'
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    input.removeAttribute('aria-activedescendant')
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    await expect.poll(chosen).toEqual([ids.get('Pricing')])
    await expect.element(field()).toHaveValue('Compare › Pricing')
    await expect.element(field()).toHaveAttribute('aria-expanded', 'false')
  })

  it('takes the first row by Enter where the list shrank under a mouse that rests', async () => {
    const { chosen } = await showPicker()
    await field().click()
    await page.getByRole('option', { name: 'Basket' }).hover()
    await field().fill('faq')
    await expect.poll(options).toEqual(['FAQ'])
    // The browser tells of a mouse that rests once it has drawn what is under it now.
    await expect.poll(() => document.querySelector('[role=listbox]')!.matches(':hover')).toBe(false)
    await userEvent.keyboard('{Enter}')
    expect(chosen()).toEqual([ids.get('FAQ')])
  })

  it('leaves the field once something is chosen, so that digits rate', async () => {
    const { chosen } = await showPicker()
    await type('pric')
    await expect.element(page.getByRole('option', { name: 'Pricing' })).toHaveAttribute('data-highlighted')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement).toBe(document.body)
    await userEvent.keyboard('46')
    await expect.element(field()).toHaveValue('Compare › Pricing')
    expect(chosen()).toHaveLength(1)
  })

  it('takes what is clicked', async () => {
    const { chosen } = await showPicker()
    await type('faq')
    await page.getByRole('option', { name: 'FAQ', exact: true }).click()
    expect(chosen()).toEqual([ids.get('FAQ')])
  })

  it('finds a touchpoint by a Chinese name, whatever language is spoken', async () => {
    await showPicker()
    await type('价格')
    await expect.poll(() => options()[0]).toBe('Pricing')
  })

  it('finds all touchpoints of a stage by the stage\'s name', async () => {
    await showPicker({ language: 'zh-TW' })
    await type('比較')
    const { touchpoints } = views.find(({ stage }) => stage.name['zh-TW'] === '比較')!
    const names = touchpoints.map(({ touchpoint }) => touchpoint.name['zh-TW'])
    await expect.poll(() => options().slice(0, names.length)).toEqual(names)
  })

  it('asks for the stage of what is not there yet, and adds it there', async () => {
    const { picker } = await showPicker()
    await type('Gift card')
    await page.getByRole('option', { name: text('panel.touchpoint.add', { name: 'Gift card' }) }).click()
    await expect.element(page.getByText(text('panel.touchpoint.stage', { name: 'Gift card' }))).toBeVisible()
    expect(picker.emitted('add')).toBeUndefined()
    await page.getByRole('option', { name: 'Compare' }).click()
    expect(picker.emitted('add')).toEqual([[views[1]!.stage.id, 'Gift card']])
    expect(picker.emitted('update:modelValue')).toBeUndefined()
  })

  it('adds by the keyboard alone what was gone to, and asks anew where the name changes', async () => {
    const { picker } = await showPicker()
    await type('Gift car')
    await userEvent.keyboard('{ArrowDown}{Enter}d')
    await expect.element(page.getByRole('option', { name: text('panel.touchpoint.none') })).toBeVisible()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.element(page.getByText(text('panel.touchpoint.stage', { name: 'Gift card' }))).toBeVisible()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.poll(() => picker.emitted('add')).toHaveLength(1)
    expect(picker.emitted('add')![0]![1]).toBe('Gift card')
  })

  it('adds nothing by Enter alone', async () => {
    const { picker } = await showPicker()
    await type('pfaqage')
    await expect.element(page.getByRole('option', { name: text('panel.touchpoint.none') })).toBeVisible()
    await userEvent.keyboard('{Enter}{Enter}')
    expect([picker.emitted('add'), picker.emitted('update:modelValue')]).toEqual([undefined, undefined])
    await expect.element(page.getByRole('option', { name: text('panel.touchpoint.none') })).toBeVisible()
  })

  it.each([
    'click',
    'keyboard',
  ])('is entered with all of it selected, so that what is typed takes its place: %s', async (way) => {
    await showPicker({ chosen: 'Home page' })
    if (way === 'click')
      await field().click()
    else
      (field().element() as HTMLElement).focus()
    await userEvent.keyboard('faq')
    await expect.element(field()).toHaveValue('faq')
    await expect.poll(() => options()[0]).toBe('FAQ')
  })

  it('offers nothing to add under a name that is there, however it is written', async () => {
    await showPicker()
    await type(' PRICING ')
    await expect.poll(options).toEqual(['Pricing'])
  })

  it('offers one that is joined to another as that one, and not to be added again', async () => {
    const [pricing] = views[1]!.touchpoints
    pricing!.joined = [{ ...pricing!.touchpoint, id: 'other', name: { en: 'Gift card' } }]
    await showPicker()
    await type('gift card')
    await expect.poll(options).toEqual([pricing!.touchpoint.name.en])
    pricing!.joined = []
  })

  it('closes its list with Escape and keeps what was chosen', async () => {
    const { chosen } = await showPicker({ chosen: 'FAQ' })
    await type('home')
    await userEvent.keyboard('{Escape}')
    await expect.poll(options).toEqual([])
    expect(chosen()).toBeUndefined()
  })
})

describe('what is typed and left without choosing', () => {
  const complaint = (name: string) => text('panel.touchpoint.unsettled', { name })
  const unsettled = (picker: Awaited<ReturnType<typeof showPicker>>['picker']) =>
    picker.emitted('update:unsettled')?.map(([name]) => name) ?? []
  const leaveByMouse = () => userEvent.click(document.body, { position: { x: 5, y: 800 } })

  it.each(['faq', 'ＦＡＱ'])('is taken where one touchpoint is called so: %s', async (typed) => {
    const { picker, chosen } = await showPicker({ chosen: 'Payment' })
    await type(typed)
    await leaveByMouse()
    await expect.poll(chosen).toEqual([ids.get('FAQ')])
    await expect.element(field()).toHaveValue('Compare › FAQ')
    expect(unsettled(picker)).toEqual([])
  })

  it('waits where it is no name in the journey, and is never saved as what was chosen before', async () => {
    const { picker, chosen } = await showPicker({ chosen: 'Payment' })
    await type('結帳頁')
    await leaveByMouse()
    await expect.element(page.getByRole('alert')).toHaveTextContent(complaint('結帳頁'))
    await expect.element(field()).toHaveValue('結帳頁')
    expect([unsettled(picker), chosen()]).toEqual([['結帳頁'], undefined])
    expect(await complaints()).toEqual([])
  })

  it('is found again when the list is opened, and done with once something is chosen', async () => {
    const { picker, chosen } = await showPicker({ chosen: 'Payment' })
    await type('pric')
    await leaveByMouse()
    await expect.poll(() => unsettled(picker)).toEqual(['pric'])
    await field().click()
    await expect.poll(options).toContain('Pricing')
    await page.getByRole('option', { name: 'Pricing', exact: true }).click()
    await expect.poll(() => unsettled(picker)).toEqual(['pric', ''])
    expect(chosen()).toEqual([ids.get('Pricing')])
    await expect.element(field()).toHaveValue('Compare › Pricing')
  })

  it('is taken back with Escape, and by emptying the field', async () => {
    const { picker, chosen } = await showPicker({ chosen: 'Payment' })
    await type('nothing of the kind')
    await userEvent.keyboard('{Escape}')
    await expect.element(field()).toHaveValue('Buy › Payment')
    await type('')
    await leaveByMouse()
    await expect.element(field()).toHaveValue('Buy › Payment')
    expect([unsettled(picker), chosen()]).toEqual([[], undefined])
  })

  it('is taken back with Escape where it is too long, and its list stays closed', async () => {
    const { picker } = await showPicker({ chosen: 'Payment' })
    await type('a'.repeat(301))
    await expect.element(page.getByRole('alert')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(field()).toHaveValue('Buy › Payment')
    expect([options(), unsettled(picker)]).toEqual([[], []])
  })

  it('is not what a stage was called until just now', async () => {
    const { picker } = await showPicker({ chosen: 'Payment' })
    await field().click()
    const renamed = views.map(view => ({ ...view, stage: { ...view.stage, name: { en: `${view.stage.name.en}!` } } }))
    await picker.setProps({ stages: renamed } as never)
    await leaveByMouse()
    await expect.element(field()).toHaveValue('Buy! › Payment')
    expect(unsettled(picker)).toEqual([])
  })

  it('does not keep the keys that save from saving', async () => {
    const { picker } = await showPicker({ chosen: 'Payment' })
    await type('faq')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(picker.emitted('save')).toHaveLength(1)
    expect(picker.emitted('update:modelValue')).toBeUndefined()
  })
})

describe('the buttons beside it', () => {
  it('go to the next and the previous touchpoint, over the border of a stage', async () => {
    const { chosen } = await showPicker({ chosen: 'Blog or article' })
    await page.getByRole('button', { name: text('panel.touchpoint.next') }).click()
    await page.getByRole('button', { name: text('panel.touchpoint.previous') }).click()
    expect(chosen()).toEqual([ids.get('Product page'), ids.get('Blog or article')])
  })

  it('begin with the first that is not done, and stay on it where nothing is before it', async () => {
    const { picker } = await showPicker()
    await page.getByRole('button', { name: text('panel.touchpoint.next') }).click()
    await page.getByRole('button', { name: text('panel.touchpoint.previous') }).click()
    expect(picker.props()).toMatchObject({ modelValue: ids.get('Home page') })
  })

  it('begin where the walk has not been yet, in either direction', async () => {
    views[0]!.touchpoints[0]!.observations = [{ observedAt: '2026-05-01T10:00:00Z' } as never]
    for (const button of ['next', 'previous']) {
      const { chosen } = await showPicker()
      await page.getByRole('button', { name: text(`panel.touchpoint.${button}`) }).last().click()
      expect(chosen()).toEqual([ids.get('Search result')])
    }
    views[0]!.touchpoints[0]!.observations = []
  })
})

describe('a suggestion', () => {
  it('by name is offered, and taken with a click', async () => {
    const { chosen } = await showPicker({ suggestion: { touchpointId: ids.get('Pricing'), because: 'name' } })
    const button = page.getByRole('button', { name: text('panel.touchpoint.named', { name: 'Pricing' }) })
    await button.click()
    expect(chosen()).toEqual([ids.get('Pricing')])
    await expect.poll(() => button.elements()).toEqual([])
  })

  it('from an earlier visit says so where it was taken', async () => {
    await showPicker({ chosen: 'FAQ', suggestion: { touchpointId: ids.get('FAQ'), because: 'seen-before' } })
    await expect.element(page.getByText(text('panel.touchpoint.seenBefore'))).toBeVisible()
  })
})

describe('axe finds nothing', () => {
  it.each([
    ['where nothing is chosen', {}],
    ['where something is', { chosen: 'Pricing' }],
    ['where the choice is missing', { complaint: 'Choose where this belongs, then save.' }],
  ])('%s', async (_, state) => {
    await showPicker(state)
    expect(await complaints()).toEqual([])
  })

  it('on the open list with something to add', async () => {
    await showPicker()
    await type('page')
    await expect.element(page.getByRole('option').first()).toBeVisible()
    expect(await complaints()).toEqual([])
  })
})
