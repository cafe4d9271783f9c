import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import { speech } from '../../site/language/speech.ts'
import JourneyMap from '../../site/map/JourneyMap.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { scoredMap, touchpointNamed } from './support/spring-map.ts'

let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

beforeEach(() => page.viewport(1400, 900))

async function showMap(language: typeof languages[number] = 'en', openId?: string, unfolded: string[] = []) {
  await speech.setLanguage(language)
  await speech.needTexts('map')
  const { input, words } = scoredMap(records, language, unfolded)
  const map = await showOnSite(JourneyMap, { props: { input, words, openId } }, language)
  await expect.element(page.getByRole('figure')).toBeVisible()
  return map
}

const control = (name: string) => page.getByRole('button', { name, exact: false })
const focused = () => document.activeElement?.getAttribute('aria-label')?.split(':')[0]

describe('the journey map', () => {
  it('is a figure with a name, and every touchpoint that is shown a button with its score in words', async () => {
    await showMap()
    const figure = page.getByRole('figure', { name: 'Journey map of Buying a plan, spring round', exact: false })
    await expect.element(figure).toBeVisible()
    expect(page.getByRole('button').elements()).toHaveLength(18)
    await expect.element(control('Payment: Feeling −1.7')).toBeInTheDocument()
  })

  it('leaves a gap a gap: no point, no line over it, and the reason in words', async () => {
    await showMap('en', undefined, [touchpointNamed(records, 'Chat with sales')])
    await expect.element(control('Chat with sales: Feeling could not reach')).toBeInTheDocument()
    const gap = control('Chat with sales: Feeling').element().getBoundingClientRect()
    const lines = Array.from(document.querySelectorAll<SVGPathElement>('.map-curve path[fill=none]'))
    expect(lines.length).toBeGreaterThan(1)
    const over = lines.map(line => line.getBoundingClientRect())
      .filter(({ left, right }) => left < gap.right && right > gap.left)
    expect(over).toEqual([])
    expect(control('Chat with sales: Feeling').element().querySelector('circle')).toBeNull()
  })

  it('is walked with the arrow keys, Home and End, over gaps too', async () => {
    await showMap()
    await userEvent.tab()
    expect(focused()).toBe('Home page')
    const steps = [
      ['ArrowRight', 'Search result'],
      ['ArrowLeft', 'Home page'],
      ['ArrowLeft', 'Home page'],
      ['End', records.touchpoints.at(-1)!.name.en],
      ['Home', 'Home page'],
    ]
    for (const [key, name] of steps) {
      await userEvent.keyboard(`{${key}}`)
      expect(focused()).toBe(name)
    }
    const names = page.getByRole('button').elements().map(element => element.getAttribute('aria-label')!.split(':')[0])
    for (const name of names.slice(1)) {
      await userEvent.keyboard('{ArrowRight}')
      expect(focused()).toBe(name)
    }
  })

  it('goes from stage to stage with Page Down and Page Up', async () => {
    await showMap()
    await userEvent.tab()
    const firsts = records.stages.map(({ id }) =>
      records.touchpoints.find(({ stageId }) => stageId === id)!.name.en)
    const step = async (key: string) => {
      await userEvent.keyboard(`{${key}}`)
      return focused()
    }
    expect(await step('PageDown')).toBe(firsts[1])
    await userEvent.keyboard('{ArrowRight}')
    expect(await step('PageUp')).toBe(firsts[1])
    expect(await step('PageUp')).toBe('Home page')
    expect(await step('PageUp')).toBe('Home page')
  })

  it('says where it rises and falls, each time that it is asked to', async () => {
    await showMap()
    await userEvent.tab()
    const status = page.getByRole('status')
    await userEvent.keyboard('d')
    await expect.poll(() => status.element().textContent)
      .toContain('Feeling: falls from Home page (+1.3) to Payment (−1.7), rises')
    const before = status.element().firstElementChild
    await userEvent.keyboard('d')
    await expect.poll(() => status.element().firstElementChild).not.toBe(before)
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => status.element().textContent.trim()).toBe('')
  })

  it.each(['{Enter}', ' '])('opens the evidence of the focused touchpoint with %j', async (key) => {
    const map = await showMap()
    await userEvent.tab()
    await userEvent.keyboard(`{ArrowRight}${key}`)
    expect(map.emitted('open')).toEqual([[touchpointNamed(records, 'Search result')]])
  })

  it('opens the evidence of the touchpoint that is clicked', async () => {
    const map = await showMap()
    await control('Pricing').click()
    expect(map.emitted('open')).toEqual([[touchpointNamed(records, 'Pricing')]])
  })

  it('says which touchpoint is open, and Tab leads there', async () => {
    await showMap('en', touchpointNamed(records, 'Payment'))
    await expect.element(control('Payment')).toHaveAttribute('aria-current', 'true')
    await userEvent.tab()
    expect(focused()).toBe('Payment')
  })

  it('asks to open the sliver that is clicked or entered, and to fold one that is open', async () => {
    const chat = touchpointNamed(records, 'Chat with sales')
    const map = await showMap()
    await control('1 could not reach: Chat with sales').click()
    await userEvent.keyboard('{Enter}')
    await map.setProps({ ...scoredMap(records, 'en', [chat]) })
    await expect.poll(() => document.activeElement?.ariaExpanded).toBe('true')
    await userEvent.keyboard('{Enter}')
    expect(map.emitted('fold')).toEqual([[[chat], true], [[chat], true], [[chat], false]])
    expect(map.emitted('open')).toBeUndefined()
  })

  it('marks the sliver of the touchpoint that is open, and Tab leads there', async () => {
    await showMap('en', touchpointNamed(records, 'Chat with sales'))
    await expect.element(control('1 could not reach')).toHaveAttribute('aria-current', 'true')
    await userEvent.tab()
    expect(focused()).toBe('1 could not reach')
  })

  it('keeps the focus when it is drawn anew', async () => {
    const map = await showMap()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    await map.setProps({ ...scoredMap(records) })
    await expect.poll(focused).toBe('Search result')
  })

  it.each(languages)('has all its words, %s', async (language) => {
    await showMap(language)
    expect(rawText(document.body)).toEqual([])
  })

  it('leaves axe nothing to find', async () => {
    await showMap('en', touchpointNamed(records, 'Payment'))
    expect(await complaints()).toEqual([])
  })
})

describe('the journey map on a narrow screen', () => {
  beforeEach(() => page.viewport(360, 780))

  it('stands upright, as wide as the screen, with a control for each touchpoint', async () => {
    await showMap()
    expect(page.getByRole('button').elements()).toHaveLength(18)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
    await expect.element(control('Payment: Feeling −1.7')).toBeInTheDocument()
  })

  it('is walked up and down with the arrow keys, and brings what has the focus out from under its head', async () => {
    await showMap()
    await userEvent.tab()
    await userEvent.keyboard('{End}')
    expect(focused()).toBe(records.touchpoints.at(-1)!.name.en)
    for (let step = 0; step < 12; step++)
      await userEvent.keyboard('{ArrowUp}')
    const { top, bottom } = document.activeElement!.getBoundingClientRect()
    const head = document.querySelector('div.map-captions')!.getBoundingClientRect()
    expect(top).toBeGreaterThanOrEqual(head.bottom)
    expect(bottom).toBeLessThanOrEqual(780)
  })

  it('lies down again where there is room, and keeps the focus', async () => {
    await showMap()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    await page.viewport(1400, 900)
    await expect.poll(() => document.querySelector('.map-upright')).toBeNull()
    await expect.poll(focused).toBe('Search result')
  })

  it('leaves axe nothing to find', async () => {
    await showMap('en', touchpointNamed(records, 'Payment'))
    expect(await complaints()).toEqual([])
  })
})
