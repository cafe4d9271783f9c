import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { h } from 'vue'
import ToastCard from '../../core/screen/ToastCard.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const slots = { default: () => h('button', { type: 'button', class: 'toast-action' }, 'Undo') }
const show = (isLasting = false) => showInPanel(ToastCard, { props: { text: 'Discarded', isLasting }, slots })

describe('a message of something done', () => {
  it('ends after eight seconds', async () => {
    const card = await show()
    vi.advanceTimersByTime(7_900)
    expect(card.emitted('end')).toBeUndefined()
    vi.advanceTimersByTime(200)
    expect(card.emitted('end')).toHaveLength(1)
  })

  it('stays while the focus is in it, and ends some time after', async () => {
    const card = await show()
    const undo = page.getByRole('button', { name: 'Undo' }).element() as HTMLElement
    undo.focus()
    await card.vm.$nextTick()
    vi.advanceTimersByTime(60_000)
    expect(card.emitted('end')).toBeUndefined()
    undo.blur()
    await card.vm.$nextTick()
    vi.advanceTimersByTime(8_100)
    expect(card.emitted('end')).toHaveLength(1)
  })

  it('stays while the pointer is on it', async () => {
    const card = await show()
    await userEvent.hover(page.getByText('Discarded'))
    await card.vm.$nextTick()
    vi.advanceTimersByTime(60_000)
    expect(card.emitted('end')).toBeUndefined()
  })

  it('stays until it is dealt with where it has to', async () => {
    const card = await show(true)
    const undo = page.getByRole('button', { name: 'Undo' }).element() as HTMLElement
    undo.focus()
    undo.blur()
    await card.vm.$nextTick()
    vi.advanceTimersByTime(60_000)
    expect(card.emitted('end')).toBeUndefined()
  })

  it('leaves axe nothing to find', async () => {
    await show()
    vi.useRealTimers()
    expect(await complaints()).toEqual([])
  })
})
