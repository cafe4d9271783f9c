import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { defineComponent, h } from 'vue'
import { languages } from '../../core/journey/localised-text.ts'
import PictureReport from '../../extension/panel/no-page/PictureReport.vue'
import PictureTarget from '../../extension/panel/no-page/PictureTarget.vue'
import { pictureFaults } from '../../extension/pictures/picture-fault.ts'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

const word = text('panel.pictures.drop')
const photos = ['one.jpg', 'two.jpg'].map(name => new File([name], name, { type: 'image/jpeg' }))

function carrying(files: File[], words?: string): DataTransfer {
  const data = new DataTransfer()
  files.forEach(file => data.items.add(file))
  if (words !== undefined)
    data.setData('text/plain', words)
  return data
}

/** A panel with a text field, over which files may be dragged. */
const Panel = defineComponent({ emits: ['take'], setup: (_, { emit }) => () => h('div', [
  h('textarea', { 'aria-label': 'Note' }),
  h(PictureTarget, { word, onTake: files => emit('take', files) }),
]) })

const drag = (type: string, data: DataTransfer, target: EventTarget = document.body) =>
  target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))

/** @returns whether the browser is left to do with it what it does */
const paste = (data: DataTransfer, target: EventTarget = document.body) =>
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))

const taken = (panel: VueWrapper) =>
  (panel.emitted('take') ?? []).map(([files]) => (files as File[]).map(({ name }) => name))

beforeEach(() => page.viewport(360, 900))

describe('pictures that are dragged over the panel', () => {
  it('are told what becomes of them, and are taken wherever they are let go', async () => {
    const panel = await showInPanel(Panel, {})
    drag('dragover', carrying(photos))
    await expect.element(page.getByText(word)).toBeVisible()
    drag('dragover', carrying(photos), page.getByRole('textbox').element())
    expect(drag('drop', carrying(photos), page.getByRole('textbox').element())).toBe(false)
    expect(taken(panel)).toEqual([['one.jpg', 'two.jpg']])
    await expect.element(page.getByText(word)).not.toBeInTheDocument()
  })

  it('may be taken away again', async () => {
    const panel = await showInPanel(Panel, {})
    drag('dragover', carrying(photos))
    await expect.element(page.getByText(word)).toBeVisible()
    drag('dragleave', carrying(photos))
    await expect.element(page.getByText(word)).not.toBeInTheDocument()
    expect(taken(panel)).toEqual([])
  })

  it('are files: a text that is dragged about is left to the browser', async () => {
    await showInPanel(Panel, {})
    expect(drag('dragover', carrying([], 'some words'))).toBe(true)
    expect(page.getByText(word).elements()).toEqual([])
  })
})

describe('pictures that are pasted', () => {
  it('are taken, in a field of text too, which takes no pictures', async () => {
    const panel = await showInPanel(Panel, {})
    expect(paste(carrying(photos))).toBe(false)
    expect(paste(carrying([photos[0]!]), page.getByRole('textbox').element())).toBe(false)
    expect(taken(panel)).toEqual([['one.jpg', 'two.jpg'], ['one.jpg']])
  })

  it('are left to a field of text where words come with them, and words alone always', async () => {
    const panel = await showInPanel(Panel, {})
    expect(paste(carrying(photos, 'some words'), page.getByRole('textbox').element())).toBe(true)
    expect(paste(carrying([], 'some words'))).toBe(true)
    expect(taken(panel)).toEqual([])
  })
})

describe('what came of pictures', () => {
  const kept = (draftIds: string[]) => ({ pictureIds: ['a', 'b', 'c'], draftIds, timeBefore: null })
  const every = { kept: kept(['1', '2', '3']), reduced: 2, isDated: true, refused: [] }
  const refused = pictureFaults.map(fault => ({ name: `a file that is ${fault}`, fault }))
  const button = (key: string, values = {}) =>
    page.getByRole('button', { name: text(key, values), exact: true })

  it('can be put into one observation, and undone', async () => {
    const report = await showInPanel(PictureReport, { props: { taken: every, waiting: 3 } })
    await expect.element(page.getByRole('status').getByText(text('panel.pictures.dated'))).toBeVisible()
    await button('panel.pictures.join', { n: 3 }).click()
    await button('common.action.undo').click()
    const said = (['join', 'takeBack', 'part'] as const).map(name => report.emitted(name)?.length)
    expect(said).toEqual([1, 1, undefined])
  })

  it('can be put into an observation each where they are in one', async () => {
    const report = await showInPanel(PictureReport, { props: { taken: { ...every, kept: kept(['1']) }, waiting: 1 } })
    await button('panel.pictures.part').click()
    expect(report.emitted('part')).toHaveLength(1)
  })

  it('is of those that still wait, and of what was refused alone where none does', async () => {
    const taken = { ...every, refused: [{ name: 'a.pdf', fault: 'pdf' as const }] }
    const report = await showInPanel(PictureReport, { props: { taken, waiting: 2 } })
    await expect.element(button('panel.pictures.join', { n: 2 })).toBeVisible()
    await report.setProps({ waiting: 0 })
    await expect.element(page.getByText(text('panel.pictures.fault.pdf'))).toBeVisible()
    expect(page.getByRole('button').elements()).toHaveLength(1)
  })

  it('is nothing to regroup where it is one', async () => {
    const one = { ...every, kept: { ...kept(['1']), pictureIds: ['a'] } }
    await showInPanel(PictureReport, { props: { taken: one, waiting: 1 } })
    await expect.element(button('common.action.undo')).toBeVisible()
    expect(page.getByRole('button').elements()).toHaveLength(2)
  })

  it('names three of the files that have one fault, and counts the rest', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ name: `IMG_${index}.HEIC`, fault: 'heic' as const }))
    await showInPanel(PictureReport, { props: { taken: { ...every, kept: null, refused: many }, waiting: 0 } })
    const alert = page.getByRole('alert')
    await expect.element(alert.getByText(text('panel.pictures.fault.heic'))).toBeVisible()
    expect(alert.element().textContent).toContain('IMG_2.HEIC')
    expect(alert.element().textContent).toContain(text('common.list.more', { n: 9 }))
    expect(alert.element().textContent).not.toContain('IMG_3.HEIC')
  })

  it.each(languages)('can be read by everybody, whatever was refused, 360 px wide: %s', async (language) => {
    await showInPanel(PictureReport, { props: { taken: { ...every, refused }, waiting: 3 } }, language)
    const said = page.getByRole('listitem').elements()
    expect(said).toHaveLength(pictureFaults.length)
    expect(await complaints()).toEqual([])
    expect(document.documentElement.scrollWidth).toBe(360)
  })
})
