import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import MarkChips from '../../extension/panel/observation/MarkChips.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

const pressed = () => page.getByRole('button').elements().map(chip => chip.getAttribute('aria-pressed'))

describe('the marks of an observation', () => {
  it('say which of them are set', async () => {
    await showInPanel(MarkChips, { props: { chosen: ['gain'] } })
    await expect.element(page.getByRole('group', { name: text('panel.note.marks') })).toBeVisible()
    expect(pressed()).toEqual(['false', 'true', 'false'])
  })

  it('are set with the mouse and with the keyboard', async () => {
    const chips = await showInPanel(MarkChips, { props: { chosen: [] } })
    await page.getByRole('button', { name: text('common.mark.pain') }).click()
    await userEvent.keyboard('{Tab}{Tab}{Enter}')
    expect(chips.emitted('toggle')).toEqual([['pain'], ['pivotal']])
  })

  it.each([[[]], [['pain', 'gain', 'pivotal']]])('leave axe nothing to find where %j are set', async (chosen) => {
    await showInPanel(MarkChips, { props: { chosen: chosen as never } })
    expect(await complaints()).toEqual([])
  })
})
