import type { AuditRecords } from '../../../../core/journey/journey-view.ts'
import type { Language } from '../../../../core/journey/localised-text.ts'
import type { SheetBoxes, SheetInput } from '../../../../site/drawing/sheet/layout-sheet.ts'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { wholeShare } from '../../../../core/package/export/share-choice.ts'
import { usualLanes } from '../../../../site/drawing/layout/lanes/lane-names.ts'
import { createTypesetter } from '../../../../site/drawing/layout/text/typesetter.ts'
import { paperPalette } from '../../../../site/drawing/paper-palette.ts'
import { drawSheet } from '../../../../site/drawing/sheet/draw-sheet.ts'
import { layoutSheet } from '../../../../site/drawing/sheet/layout-sheet.ts'
import { printedSize, roomOn } from '../../../../site/share/print/print-pages.ts'
import { sheetWords } from '../../../../site/share/sheet/sheet-words.ts'
import { holdsAnyOf } from '../../../../site/share/sheet/unicode-ranges.ts'
import { springRound } from '../../../fixtures/spring-round.ts'
import { expectWordsApart } from '../../support/laid-out.ts'
import { roughMeasure } from '../../support/map-words.ts'
import { sharedMap } from '../../support/shared-map.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')
let records: AuditRecords

beforeAll(async () => {
  records = await springRound()
})

function sheet(page: SheetInput['page'], language: Language = 'en'): SheetBoxes {
  const subject = sharedMap(records, wholeShare, language)
  const map: SheetInput['map'] = {
    view: subject.audit.view,
    stageScores: subject.curve,
    curve: subject.curve,
    candidates: subject.candidates,
    personas: [],
    unfolded: new Set(),
    questions: new Map(),
    lanes: usualLanes,
    level: page ? null : 'pictures',
    zoom: null,
  }
  const input = { map, mapWords: subject.words, words: sheetWords(subject, subject.t, language), page }
  return layoutSheet(input, createTypesetter(roughMeasure, language))
}

const drawn = (boxes: SheetBoxes) => drawSheet(boxes, 'en', document, paperPalette('en'))

describe('a map on a sheet', () => {
  it('says what it is, when, of how many, what counts and what it stands on', () => {
    const { title, about, foot } = sheet(null).words
    expect(title).toBe(records.audit.title)
    expect(about[0]).toMatch(/^Round 1 · 12\W+18 May 2026 · 3 auditors · 40 observations$/)
    expect(about[1]).toBe('Only observations on one layout count: Desktop.')
    expect(foot.at(-1)).toBe('Sources: ratings by staff; no customers’ answers. Saved with Kairos on 29 Nov 2026.')
  })

  it('is read out as title and description, and has nothing that could be pressed', () => {
    const svg = drawn(sheet(null))
    expect(Array.from(svg.children, ({ tagName }) => tagName.toLowerCase()).slice(0, 2)).toEqual(['title', 'desc'])
    expect(svg.querySelector('desc')!.textContent).toContain('lowest Payment')
    expect(svg.querySelectorAll('[role=button], [tabindex], .map-slivers path')).toHaveLength(0)
  })

  it('needs nothing of the page: plain colours, and halos in the order in which every program paints', () => {
    const svg = drawn(sheet(null))
    expect(svg.outerHTML).not.toMatch(/var\(|paint-order/)
    const halos = Array.from(svg.querySelectorAll('text[stroke]'))
    expect(halos.length).toBeGreaterThan(0)
    for (const halo of halos) {
      expect(halo.getAttribute('aria-hidden')).toBe('true')
      expect(halo.nextElementSibling!.textContent).toBe(halo.textContent)
      expect(halo.nextElementSibling!.hasAttribute('stroke')).toBe(false)
    }
  })

  it.each(['en', 'zh-CN', 'zh-TW'] as const)('fills a page, and letters on it can be read, in %s', (language) => {
    for (const page of ['a4', 'a3'] as const) {
      const boxes = sheet(roomOn(page), language)
      const room = roomOn(page)
      expect(boxes.width / room.width).toBeCloseTo(1, 1)
      expect(boxes.height / room.height).toBeGreaterThan(0.85)
      expect(boxes.height / room.height).toBeLessThan(1.05)
      expect(printedSize(11, boxes, page)).toBeGreaterThan(5.5)
      expectWordsApart(boxes.map)
    }
  })

  it('is as wide as its pictures and words need where no page limits it', () => {
    expect(sheet(null).map.level).toBe('pictures')
    expect(sheet(null).width).toBeGreaterThan(sheet(roomOn('a4')).width)
  })
})

describe('the letters of a font', () => {
  it('are found in a text by their ranges', () => {
    expect(holdsAnyOf('U+0100-02BA,U+1E00-1E9F', 'Dvořák')).toBe(true)
    expect(holdsAnyOf('U+0100-02BA,U+1E00-1E9F', 'Dvorak 中文')).toBe(false)
    expect(holdsAnyOf('U+0020-007E, U+2212', '−')).toBe(true)
  })
})
