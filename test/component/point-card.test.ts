import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { languages } from '../../core/journey/localised-text.ts'
import JourneyMap from '../../site/map/JourneyMap.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { scoredMap, touchpointNamed } from './support/spring-map.ts'

let records: AuditRecords

beforeEach(async () => {
  await page.viewport(1400, 900)
  records = await springRound()
})

async function showMap(language: typeof languages[number] = 'en') {
  const { input, words } = scoredMap(records, language)
  const map = await showOnSite(JourneyMap, { props: { input, words, openId: undefined } }, language)
  await expect.element(page.getByRole('figure')).toBeVisible()
  return map
}

const control = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}: `) })
const card = () => document.querySelector<HTMLElement>('.point-card')
const plain = (text: string) => text.replaceAll(/\s/g, '')
const said = () => plain(card()?.textContent ?? '')
async function walkTo(name: string) {
  await userEvent.tab()
  const id = touchpointNamed(records, name)
  while (!document.activeElement!.matches(`[data-touchpoint="${id}"]`))
    await userEvent.keyboard('{ArrowRight}')
}

describe('the card beside a point', () => {
  it('says name, figures, interval, n, stars and who said what, as soon as the keyboard comes there', async () => {
    await showMap()
    await walkTo('Payment')
    await expect.poll(said).toContain(plain('Payment Feeling −2 to 2 −1.7 −2.0 to −1.0 3 auditors, 3 ratings'))
    expect(said()).toContain(plain('Lowest: clearly below the others'))
    expect(said()).toContain(plain('Ade Bello −2 “Card refused, no reason given.'))
    expect(said()).toContain('陳靜怡−2')
    await userEvent.keyboard('{Home}')
    await expect.poll(said).toMatch(/^Homepage/)
  })

  it('comes to what is pointed at, says why there is no figure, and goes with the pointer', async () => {
    records.observations.find(({ note }) => note.startsWith('Why do you'))!.ratings = []
    await showMap()
    await control('Sign up').hover()
    await expect.poll(said).toMatch(/^Signup.*AdeBellonotrated/)
    await control('Pricing').hover()
    await expect.poll(said).toMatch(/^Pricing/)
    await userEvent.hover(page.getByRole('figure'), { position: { x: 5, y: 5 } })
    await expect.poll(card).toBeNull()
  })

  it('names the auditor whose dot is pointed at', async () => {
    await showMap()
    const dots = Array.from(document.querySelectorAll('.map-dot circle'), dot => dot.getBoundingClientRect())
    const { left, width } = control('Pricing').element().getBoundingClientRect()
    const own = dots.filter(dot => dot.left > left && dot.right < left + width)
    const target = control('Pricing').element().getBoundingClientRect()
    await userEvent.hover(control('Pricing'), { position: {
      x: own[1]!.left + own[1]!.width / 2 - target.left,
      y: own[1]!.top + own[1]!.height / 2 - target.top,
    } })
    await expect.poll(() => card()?.querySelector('li.bg-staff-soft')?.textContent).toMatch(/^\s*Lena Fuchs/)
  })

  it('goes with Escape until something else is come to', async () => {
    await showMap()
    await walkTo('Pricing')
    await expect.poll(said).toMatch(/^Pricing/)
    await userEvent.keyboard('{Escape}')
    await expect.poll(card).toBeNull()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(said).toMatch(/^FAQ/)
  })

  const sizes = [[1400, 900], [1024, 700], [360, 780]] as const
  it.each(sizes)('covers no name, and lets presses through: %d px', async (...size) => {
    await page.viewport(...size)
    await showMap()
    const names = Array.from(document.querySelectorAll('.map-touchpoints text'))
    await userEvent.tab()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Home', 'ArrowRight']) {
      await userEvent.keyboard(`{${key}}`)
      await expect.poll(card).not.toBeNull()
      const box = card()!.getBoundingClientRect()
      const under = names.map(name => name.getBoundingClientRect())
        .filter(({ left, right, top, bottom }) =>
          left < box.right && right > box.left && top < box.bottom && bottom > box.top)
      expect(under).toEqual([])
      expect(document.elementsFromPoint(box.left + 9, box.top + 9)).not.toContain(card())
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(size[0])
    }
  })

  it.each(languages)('has all its words, %s', async (language) => {
    await showMap(language)
    await walkTo('Payment')
    await expect.poll(card).not.toBeNull()
    expect(rawText(document.body)).toEqual([])
  })

  it('leaves axe nothing to find', async () => {
    await showMap()
    await walkTo('Payment')
    await expect.poll(card).not.toBeNull()
    expect(await complaints()).toEqual([])
  })
})
