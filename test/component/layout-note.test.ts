import type { Context } from '../../core/journey/context.ts'
import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../core/journey/context.ts'
import { languages } from '../../core/journey/localised-text.ts'
import LayoutNote from '../../extension/panel/observation/LayoutNote.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { rawText } from './support/raw-text.ts'
import { text } from './support/texts.ts'

const keys = 'Alt+Shift+J'

function contextOf(width: number, widthWithoutPanel?: number | null): Context {
  const viewport = { width, height: 650 }
  const unknown = { pixelRatio: null, browser: null, pageLanguage: null, market: null }
  return { layout: layoutOf(viewport), viewport, widthWithoutPanel, ...unknown }
}

describe('the note on a page that the panel narrowed', () => {
  it.each([
    [972, 1366, 'tablet', 'desktop', 1418],
    [514, 900, 'phone', 'tablet', 986],
    [590, 1030, 'phone', 'desktop', 1464],
  ])('says of %i px beside %i what it is now, what it was, and the ways out', async (...row) => {
    const [width, window, layout, before, least] = row
    const note = await showInPanel(LayoutNote, { props: { context: contextOf(width, window), keys } })
    const names = { layout: text(`common.layout.${layout}`), before: text(`common.layout.${before}`) }
    expect(note.text()).toContain(text('panel.page.narrowed', { width, ...names }))
    expect(note.text()).toContain(text('panel.page.narrowedWays', { least, keys, ...names }))
  })

  it('names no keys where there are none', async () => {
    const note = await showInPanel(LayoutNote, { props: { context: contextOf(972, 1366), keys: '' } })
    const values = { least: 1418, before: text('common.layout.desktop') }
    expect(note.text()).toContain(text('panel.page.narrowedWaysNoKeys', values))
  })

  it.each([
    ['as wide as without the panel', contextOf(972, 972)],
    ['a desktop still', contextOf(1204, 1590)],
    ['of a width that nobody knows', contextOf(972)],
    ['of a size that nobody knows', { ...contextOf(972, 1366), viewport: null }],
  ])('says nothing of a page that is %s', async (_, context) => {
    const note = await showInPanel(LayoutNote, { props: { context, keys } })
    expect(note.text()).toBe('')
  })

  it.each(languages)('is said in %s, and axe finds nothing', async (language) => {
    const note = await showInPanel(LayoutNote, { props: { context: contextOf(972, 1366), keys } }, language)
    expect(rawText(note.element as Element)).toEqual([])
    expect(await complaints()).toEqual([])
  })
})
