import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import FilterChips from '../../site/map/FilterChips.vue'
import { complaints } from './support/complaints.ts'
import { showOnSite } from './support/site.ts'

const props = {
  label: 'Layout',
  chips: [{ value: 'phone', name: 'Phone', n: 4 }, { value: 'desktop', name: 'Desktop', n: 38 }],
  all: { name: 'All layouts', n: 43 },
  chosen: 'desktop',
}

const chip = (name: string) => page.getByRole('button', { name, exact: false })

describe('the layouts to look at', () => {
  it('stand with how much was observed on each, those of unknown layout in the sum', async () => {
    await showOnSite(FilterChips, { props } as never)
    const chips = page.getByRole('button').elements().map(element => element.textContent.trim())
    expect(chips).toEqual(['Phone 4', 'Desktop 38', 'All layouts 43'])
    await expect.element(chip('Desktop')).toHaveAttribute('aria-pressed', 'true')
  })

  it('are chosen with the mouse and with the keyboard; null pools them', async () => {
    const chips = await showOnSite(FilterChips, { props } as never)
    await chip('Phone').click()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(chip('All layouts')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(chips.emitted('choose')).toEqual([['phone'], [null]])
  })

  it('always have one chosen: pressing it again changes nothing', async () => {
    const chips = await showOnSite(FilterChips, { props } as never)
    await chip('Desktop').click()
    expect(chips.emitted('choose')).toBeUndefined()
  })

  it('need no sum where there is one layout alone', async () => {
    const one = { ...props, chips: [props.chips[1]], all: { name: 'All layouts', n: 38 } }
    await showOnSite(FilterChips, { props: one } as never)
    expect(page.getByRole('button').elements()).toHaveLength(1)
  })

  it('leave axe nothing to find', async () => {
    await showOnSite(FilterChips, { props } as never)
    expect(await complaints()).toEqual([])
  })
})
