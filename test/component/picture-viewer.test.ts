import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { languages } from '../../core/journey/localised-text.ts'
import EvidenceDrawer from '../../site/evidence/EvidenceDrawer.vue'
import { springRound } from '../fixtures/spring-round.ts'
import { complaints } from './support/complaints.ts'
import { packCanvas } from './support/pack-canvas.ts'
import { rawText } from './support/raw-text.ts'
import { showOnSite } from './support/site.ts'
import { scoredMap, touchpointNamed } from './support/spring-map.ts'
import { text } from './support/texts.ts'

/** Twice as wide as high, and larger than any frame. */
const pixels = { width: 3000, height: 1500 }

let records: AuditRecords

beforeEach(async () => {
  await page.viewport(1366, 768)
  records = await springRound()
  const canvas = new OffscreenCanvas(pixels.width, pixels.height)
  canvas.getContext('2d')!.fillRect(0, 0, 500, 500)
  const file = await packCanvas(canvas)
  await createDatabase().pictureFiles.bulkPut(records.pictures.map(({ id }) => ({ id, file })))
})

afterEach(() => createDatabase().pictureFiles.clear())

const thumbs = () => Array.from(document.querySelectorAll<HTMLElement>('[data-picture]'))
const image = () => document.querySelector<HTMLElement>('[role=group] img:not(.invisible)')
const box = () => image()?.getBoundingClientRect()
const frame = () => image()!.parentElement!.getBoundingClientRect()
const place = () => document.querySelector('[aria-live=polite]')!.textContent.trim()
const scale = () => Math.round(box()!.width / pixels.width * 100)
const button = (key: string) => page.getByRole('button', { name: text(`map.viewer.${key}`) })

/** Opens the last of the three screenshots of a touchpoint, of which each auditor has one. */
async function lookAt(touchpoint: string, language: typeof languages[number] = 'en') {
  const { audit, candidates } = scoredMap(records, language)
  const none = { answers: [], drivers: null, themes: null, matching: null }
  const props = { touchpointId: touchpointNamed(records, touchpoint), audit, records, candidates, ...none }
  const drawer = await showOnSite(EvidenceDrawer, { props }, language)
  await expect.poll(thumbs).toHaveLength(3)
  thumbs()[2]!.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(box).toBeTruthy()
  return drawer
}

describe('a screenshot that is looked at', () => {
  it('is seen as a whole, with note, address, layout, who and when beside it', async () => {
    await lookAt('Payment')
    await expect.poll(() => box()!.right <= frame().right && box()!.bottom <= frame().bottom).toBe(true)
    expect(place()).toBe('Payment · 3 of 3')
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    await expect.poll(place).toBe('Payment · 1 of 3')
    const beside = page.getByRole('dialog').last().getByRole('region')
    for (const said of ['Ade Bello', 'Card refused', 'https://shop.example/checkout/payment', '1280 px', '2026'])
      expect(beside.element().textContent).toContain(said)
  })

  it('leads on to the next touchpoint and back, and no further than the last', async () => {
    await lookAt('Payment')
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(place).toBe('Welcome e-mail · 1 of 3')
    await button('previous').click()
    await expect.poll(place).toBe('Payment · 3 of 3')
    for (let step = 0; step < 12; step++)
      await userEvent.keyboard('{PageDown}')
    await expect.poll(place).toBe('Invite a friend · 1 of 1')
    await expect.element(button('next')).toHaveAttribute('aria-disabled', 'true')
  })

  it('grows and shrinks by keys, buttons and wheel, and is whole again', async () => {
    await lookAt('Payment')
    const whole = scale()
    await userEvent.keyboard('+')
    await expect.poll(scale).toBeGreaterThan(whole)
    await userEvent.keyboard('1')
    await expect.poll(scale).toBe(100)
    await button('smaller').click()
    await expect.poll(scale).toBe(67)
    image()!.dispatchEvent(new WheelEvent('wheel', { deltaY: -300, bubbles: true, cancelable: true }))
    await expect.poll(scale).toBeGreaterThan(67)
    await page.getByRole('button', { name: text('map.viewer.actual', { share: '100%' }) }).click()
    await expect.poll(scale).toBe(100)
    await button('fit').click()
    await expect.poll(scale).toBe(whole)
  })

  it('is moved by arrow keys once it is larger than its frame, up to its ends', async () => {
    await lookAt('Payment')
    await userEvent.keyboard('1')
    await expect.poll(scale).toBe(100)
    const before = box()!.left
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(() => box()!.left).toBeCloseTo(before - 80, 0)
    for (let step = 0; step < 12; step++)
      await userEvent.keyboard('{ArrowRight}')
    expect(box()!.right).toBeCloseTo(frame().right, 0)
    expect(place()).toBe('Payment · 3 of 3')
  })

  it('is left by Escape, to the one looked at last, or to where one came from', async () => {
    const drawer = await lookAt('Payment')
    await userEvent.keyboard('{ArrowLeft}{Escape}')
    await expect.poll(() => thumbs().indexOf(document.activeElement as HTMLElement)).toBe(1)
    expect(drawer.emitted('close')).toBeUndefined()
    await userEvent.keyboard('{Enter}')
    await expect.poll(box).toBeTruthy()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Escape}')
    await expect.poll(() => thumbs().indexOf(document.activeElement as HTMLElement)).toBe(1)
  })

  it('says where one is lost, and goes on from there', async () => {
    const lost = records.observations.find(({ touchpointId, auditorId, context }) =>
      touchpointId === touchpointNamed(records, 'Welcome e-mail')
      && auditorId === records.auditors[0]!.id && context.layout === 'desktop')!
    const [evidence] = lost.evidence
    await createDatabase().pictureFiles.delete(evidence!.kind === 'screenshot' ? evidence!.pictureId : '')
    await lookAt('Payment')
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(page.getByText(text('map.evidence.lost'))).toBeVisible()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(place).toBe('Welcome e-mail · 2 of 3')
  })

  it.each(languages)('has all its words, %s', async (language) => {
    await lookAt('Payment', language)
    expect(rawText(document.body)).toEqual([])
  })

  it.each([1366, 360])('leaves axe nothing to find, at %d px', async (width) => {
    await page.viewport(width, 780)
    await lookAt('Payment')
    expect(await complaints()).toEqual([])
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  })
})
