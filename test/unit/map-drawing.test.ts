import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { curveOf, findMoments, levelOf, scoreAudit } from '../../core/moments/scored-audit.ts'
import { drawCaptions, drawMap } from '../../site/drawing/draw/draw-map.ts'
import { layoutMap } from '../../site/drawing/layout/layout-map.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { withFlag } from './support/laid-out.ts'
import { mapWordsIn, roughMeasure } from './support/map-words.ts'

let svg: SVGSVGElement
let captions: SVGSVGElement

beforeAll(async () => {
  const records = await springRound()
  const chat = records.touchpoints.find(({ name }) => name.en === 'Chat with sales')!
  const audit = scoreAudit(withFlag(records, chat.id), { layout: 'desktop', market: null })
  const curve = curveOf(audit, undefined)
  const input = { view: audit.view, level: levelOf(audit), curve, candidates: findMoments(audit, curve).candidates, width: 1400 }
  const boxes = layoutMap(input, mapWordsIn('en', audit.view), roughMeasure)
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  svg = drawMap(boxes, document)
  captions = drawCaptions(boxes, document)
})

function labels(): string[] {
  return Array.from(svg.querySelectorAll('[role=button]'), control => control.getAttribute('aria-label')!)
}

describe('the drawing of a journey map', () => {
  it('is one figure with a name', () => {
    expect(svg.getAttribute('role')).toBe('figure')
    expect(svg.getAttribute('aria-label')).toContain('Buying a plan, spring round')
  })

  it('has one named control for each touchpoint, one of them in the tab order', () => {
    const controls = Array.from(svg.querySelectorAll('[role=button]'))
    expect(controls).toHaveLength(18)
    expect(controls.filter(control => control.getAttribute('tabindex') === '0')).toHaveLength(1)
  })

  it('names score, interval, what it stands on and why it is a candidate', () => {
    expect(labels()).toContain('Payment: Feeling −1.7 (−2.0 to −1.0); 3 auditors, 3 ratings. Pivotal candidate: Lowest, flagged · −1.7, clearly below the others')
    expect(labels()).toContain('Chat with sales: Feeling could not reach. Pivotal candidate: Flagged: by 1 of 2 auditors')
  })

  it('has a star for each candidate, rated or not', () => {
    const candidates = labels().filter(label => label.includes('Pivotal candidate'))
    expect(svg.querySelectorAll('.map-curve path[fill="var(--pivot)"]')).toHaveLength(candidates.length)
  })

  it('sets colours by tokens alone', () => {
    const colours = Array.from(svg.querySelectorAll('[fill], [stroke]')).flatMap(part => [part.getAttribute('fill'), part.getAttribute('stroke')])
    expect(new Set(colours.filter(colour => colour !== null && !/^(?:none|transparent|var\(--[\w-]+\)|url\(#map-hatch\))$/.test(colour)))).toEqual(new Set())
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
