import type { AuditRecords } from '../../core/journey/journey-view.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDatabase } from '../../core/database/kairos-database.ts'
import EvidenceDrawer from '../../site/evidence/EvidenceDrawer.vue'
import { speech } from '../../site/language/speech.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { packCanvas } from './support/pack-canvas.ts'
import { showOnSite } from './support/site.ts'
import { scoredMap, touchpointNamed } from './support/spring-map.ts'

/** In the pixels of every screenshot of the round. */
const area = { x: 700, y: 400, width: 60, height: 40 }

let records: AuditRecords
let size: { width: number, height: number }

beforeEach(async () => {
  await page.viewport(1366, 768)
  records = await springRound()
  const { width, height } = size = records.pictures[0]!
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#eee'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#0a0'
  pen.fillRect(area.x, area.y, area.width, area.height)
  const file = await packCanvas(canvas)
  await createDatabase().pictureFiles.bulkPut(records.pictures.map(({ id }) => ({ id, file })))
})

afterEach(() => createDatabase().pictureFiles.clear())

const thumbs = () => Array.from(document.querySelectorAll<HTMLElement>('[data-picture]'))

/** The drawer of a touchpoint of which every screenshot has the area marked. */
async function showMarked() {
  for (const { evidence } of records.observations)
    evidence.forEach(item => item.kind === 'screenshot' && Object.assign(item, { area }))
  await speech.needTexts('map')
  const { audit, candidates } = scoredMap(records, 'en')
  const none = { answers: [], drivers: null, themes: null, matching: null }
  const props = { touchpointId: touchpointNamed(records, 'Payment'), audit, records, candidates, ...none }
  await showOnSite(EvidenceDrawer, { props })
  await expect.poll(() => thumbs().length).toBeGreaterThan(0)
  await expect.poll(() => thumbs()[0]!.querySelector('img')?.complete).toBe(true)
}

const markIn = (element: ParentNode) => element.querySelector('.mark')?.getBoundingClientRect()

/** Where the area lies on the screen, by where its picture does. */
function expectedIn(image: Element) {
  const { x, y, width } = image.getBoundingClientRect()
  const scale = width / size.width
  return { x: x + area.x * scale, y: y + area.y * scale, width: area.width * scale, height: area.height * scale }
}

function expectSame(mark: DOMRect | undefined, expected: ReturnType<typeof expectedIn>): void {
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(mark![side], side).toBeCloseTo(expected[side], 0)
}

describe('what a screenshot was pointed at', () => {
  it('is marked in the drawer, where so much is shown around it that it can be seen', async () => {
    await showMarked()
    const [thumb] = thumbs()
    expectSame(markIn(thumb!), expectedIn(thumb!.querySelector('img')!))
    const frame = thumb!.getBoundingClientRect()
    const mark = markIn(thumb!)!
    expect(mark.width / frame.width).toBeGreaterThan(0.1)
    expect([mark.left > frame.left, mark.right < frame.right, mark.bottom < frame.bottom]).toEqual([true, true, true])
  })

  it('is marked on the whole screenshot, and stays so when that is enlarged and moved', async () => {
    await showMarked()
    thumbs()[0]!.focus()
    await userEvent.keyboard('{Enter}')
    const image = () => document.querySelector('[role=group] img:not(.invisible)')
    const frame = () => image()!.parentElement!
    await expect.poll(() => image() && markIn(frame())).toBeTruthy()
    expectSame(markIn(frame()), expectedIn(image()!))
    await userEvent.keyboard('++{ArrowRight}')
    await expect.poll(() => markIn(frame())!.width).toBeGreaterThan(expectedIn(image()!).width - 1)
    expectSame(markIn(frame()), expectedIn(image()!))
    expect(getComputedStyle(document.querySelector('[role=group] .mark')!).pointerEvents).toBe('none')
  })

  it('is all of it where nothing else is said', async () => {
    await speech.needTexts('map')
    const { audit, candidates } = scoredMap(records, 'en')
    const none = { answers: [], drivers: null, themes: null, matching: null }
    const props = { touchpointId: touchpointNamed(records, 'Payment'), audit, records, candidates, ...none }
    await showOnSite(EvidenceDrawer, { props })
    await expect.poll(() => thumbs()[0]?.querySelector('img')).toBeTruthy()
    expect(markIn(document)).toBeUndefined()
  })
})
