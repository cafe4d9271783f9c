import { describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import { channels } from '../../core/journey/touchpoint.ts'
import ChannelMenu from '../../extension/panel/observation/ChannelMenu.vue'
import { complaints } from './support/complaints.ts'
import { showInPanel } from './support/panel.ts'
import { text } from './support/texts.ts'

const items = () => page.getByRole('menuitemradio')

describe('the channel of an observation', () => {
  it('is one of all there are, by click and by keyboard', async () => {
    const menu = await showInPanel(ChannelMenu, { props: { channel: 'web' } })
    await page.getByRole('button').click()
    await expect.element(items().first()).toBeVisible()
    expect(items().elements().map(({ textContent }) => textContent.trim()))
      .toEqual(channels.map(channel => text(`common.channel.${channel}`)))
    await expect.element(page.getByRole('menuitemradio', { checked: true })).toHaveTextContent('web')
    await userEvent.keyboard('ph{Enter}')
    expect(menu.emitted('choose')).toEqual([['phone']])
  })

  it('is chosen before the next key, whose field keeps the focus', async () => {
    await showInPanel(ChannelMenu, { props: { channel: 'web' } })
    await page.getByRole('button').click()
    await expect.element(items().first()).toBeVisible()
    const field = document.body.appendChild(document.createElement('input'))
    onTestFinished(() => field.remove())
    const left = new Promise<Element | null>(resolve => new MutationObserver((_, observer) => {
      if (document.querySelector('[role=menu]'))
        return
      observer.disconnect()
      resolve(document.activeElement)
      field.focus()
    }).observe(document.body, { childList: true, subtree: true }))
    await userEvent.keyboard('ph{Enter}')
    expect((await left)?.getAttribute('aria-haspopup')).toBe('menu')
    // The library's own return of the focus would be the first of what waits.
    await new Promise(resolve => setTimeout(resolve))
    await new Promise(resolve => setTimeout(resolve))
    expect(document.activeElement).toBe(field)
  })

  it('is asked for where nothing says it yet', async () => {
    await showInPanel(ChannelMenu, { props: { channel: null } })
    await expect.element(page.getByText(text('panel.channel.none'))).toBeVisible()
  })

  it.each(languages)('can be read by everybody: %s', async (language) => {
    await showInPanel(ChannelMenu, { props: { channel: 'social' } }, language)
    expect(await complaints()).toEqual([])
    await page.getByRole('button').click()
    await expect.element(items().first()).toBeVisible()
    expect(await complaints()).toEqual([])
  })
})
