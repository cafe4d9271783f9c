import { describe, expect, it } from 'vitest'
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
