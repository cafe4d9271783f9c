import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import ToastCard from '../../extension/panel/ToastCard.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const show = () => showInPanel(ToastCard, { props: { text: 'Discarded', undoable: true } })

describe('a message at the foot of the panel', () => {
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

  it('hands on that it is to be taken back, and axe finds nothing', async () => {
    const card = await show()
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(card.emitted('undo')).toHaveLength(1)
    vi.useRealTimers()
    expect(await complaints()).toEqual([])
  })
})
