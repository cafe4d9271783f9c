import type { MapBoxes } from '../../../../site/drawing/layout/map-boxes.ts'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { scoreAudit } from '../../../../core/moments/scored-audit.ts'
import { drawCaptions, drawMap } from '../../../../site/drawing/draw/draw-map.ts'
import { layoutMap } from '../../../../site/drawing/layout/layout-map.ts'
import { screenPalette } from '../../../../site/drawing/palette.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { laidOut, withFlag } from '../../support/laid-out.ts'
import { plainPalette } from '../../support/plain-palette.ts'
import { allShown } from '../../support/shown-customers.ts'
import { surveyAt, withSources } from '../../support/survey-at.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
let boxes: MapBoxes
let svg: SVGSVGElement
let captions: SVGSVGElement

beforeAll(async () => {
  const records = await springRound()
  const chat = records.touchpoints.find(({ name }) => name.en === 'Chat with sales')!
  const survey = await surveyAt(records, new Map([[chat.id, [1, 2, 3, 20, 30]]]))
  const { records: all, answers } = withSources(records, [survey])
  const customers = allShown(answers)(scoreAudit(all, { layouts: ['desktop'] }))
  const room = { level: 'pictures', ...customers } as const
  boxes = laidOut(layoutMap, withFlag(all, chat.id), 1400, 'en', new Set(), room)
  svg = drawMap(boxes, document, screenPalette)
  captions = drawCaptions(boxes, document, screenPalette)
})

function labels(): string[] {
  return Array.from(svg.querySelectorAll('[role=button]'), control => control.getAttribute('aria-label')!)
}

describe('the drawing of a journey map', () => {
  it('is one figure with a name', () => {
    expect(svg.getAttribute('role')).toBe('figure')
    expect(svg.getAttribute('aria-label')).toContain('Buying a plan, spring round')
  })

  it('has one named control for each touchpoint that is shown and each sliver, one of them in the tab order', () => {
    const controls = Array.from(svg.querySelectorAll('[role=button]'))
    expect(controls.map(control => control.getAttribute('aria-expanded')).filter(state => state === 'false'))
      .toHaveLength(4)
    expect(controls).toHaveLength(18)
    expect(controls.filter(control => control.getAttribute('tabindex') === '0')).toHaveLength(1)
  })

  it('names score, interval, what it stands on and why it is a candidate', () => {
    expect(labels()).toContain('Payment: Feeling −1.7 (−2.0 to −1.0); 3 auditors, 3 ratings. '
      + 'Pivotal candidate: Lowest, flagged · −1.7, clearly below the others')
    expect(labels()).toContain('Chat with sales: Feeling could not reach. '
      + 'Hint: Flagged: by 1 of 2 auditors')
  })

  it('has a full star for each candidate and a hollow one for each hint, rated or not', () => {
    const saying = (words: string) => labels().filter(label => label.includes(words)).length
    const drawn = (attribute: string) => svg.querySelectorAll(`.map-curve path[${attribute}="var(--pivot)"]`).length
    expect([drawn('fill'), drawn('stroke')]).toEqual([saying('. Pivotal candidate: '), saying('. Hint: ')])
    expect(saying('. Pivotal candidate: ')).toBeGreaterThan(0)
    expect(svg.querySelectorAll('.map-curve circle[fill="var(--pivot-halo)"]')).toHaveLength(drawn('fill'))
  })

  it('sets colours by tokens alone', () => {
    const parts = Array.from(svg.querySelectorAll('[fill], [stroke]'))
    const colours = parts.flatMap(part => [part.getAttribute('fill'), part.getAttribute('stroke')])
    const known = /^(?:none|transparent|var\(--[\w-]+\)|url\(#map-hatch\))$/
    expect(new Set(colours.filter(colour => colour !== null && !known.test(colour)))).toEqual(new Set())
  })

  it('takes its colours and its font from the palette, all of it and nothing else', () => {
    const drawn = [drawMap, drawCaptions].map(draw => draw(boxes, document, plainPalette).outerHTML)
    for (const picture of drawn)
      expect(picture).not.toContain('var(')
    expect(Object.values(plainPalette).filter(value => !drawn[0]!.includes(`"${value}"`))).toEqual([])
  })

  it('leaves the addresses of the screenshots to whoever shows it', () => {
    const pictures = Array.from(svg.querySelectorAll('image'))
    expect(pictures).toHaveLength(13)
    expect(pictures.every(picture => picture.getAttribute('data-picture') && !picture.getAttribute('href'))).toBe(true)
  })

  it('draws the captions apart, hidden from readers who have heard them', () => {
    expect(captions.getAttribute('aria-hidden')).toBe('true')
    expect(captions.textContent).toContain('Touchpoints')
    expect(captions.querySelector('[role=button]')).toBeNull()
  })
})
