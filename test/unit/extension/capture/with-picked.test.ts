import type { Draft } from '../../../../core/database/drafts/draft.ts'
import type { Picked } from '../../../../extension/pick/picked.ts'
import { describe, expect, it } from 'vitest'
import { removeDraftEvidence } from '../../../../core/database/drafts/draft-evidence.ts'
import { removeDraftPicture } from '../../../../core/database/drafts/drafts.ts'
import { writeSetting } from '../../../../core/database/settings/settings.ts'
import { keepDraft } from '../../../../extension/capture/keep-draft.ts'
import { capturedPage } from '../../support/captured-page.ts'
import { emptyStore } from '../../support/sample-store.ts'

/** The screenshot has 2560 × 1600 pixels, two a CSS pixel. */
const place = { box: { x: 20, y: 40.25, width: 200, height: 150 }, offset: { x: 0, y: 1_200 }, pixelRatio: 2 }
const area: Picked = { mode: 'area', ...place }

const element: Picked = {
  mode: 'element',
  ...place,
  label: 'Buy now',
  selectors: [{ kind: 'css', value: '#prices .buy' }, { kind: 'text', value: 'Buy now' }],
  frame: 'own',
}

async function keptWith(picked: Picked | null, db = emptyStore()): Promise<Draft> {
  const id = await keepDraft(db, { ...capturedPage(), picked }, null, 'Chromium 156')
  return (await db.drafts.get(id))!
}

async function areaOf(box: Partial<Picked['box']>) {
  const { areas, pictures } = await keptWith({ ...area, box: { ...area.box, ...box } })
  return areas?.[pictures[0]!.id]
}

describe('what was picked in a page', () => {
  it('is marked on the screenshot that comes with it, in whole pixels of that', async () => {
    expect(await areaOf({})).toEqual({ x: 40, y: 80, width: 400, height: 301 })
    expect((await keptWith(area)).evidence).toBeUndefined()
  })

  it('is marked as far as the screenshot shows it, and not at all where it does not', async () => {
    expect(await areaOf({ x: -50, y: 700, height: 5_000 })).toEqual({ x: 0, y: 1400, width: 300, height: 200 })
    expect(await areaOf({ y: 900 })).toBeUndefined()
  })

  it('is evidence by itself where it is an element, at its place in the whole page', async () => {
    const { evidence } = await keptWith(element)
    const { label, selectors, box } = element
    expect(evidence).toEqual([{ kind: 'element', label, selectors, box: { ...box, y: 1_240.25 } }])
  })

  it('is told without what is redacted in the screenshot', async () => {
    const text = 'Sent to ann.lee@shop.example today'
    const { evidence } = await keptWith({ ...element, label: text, selectors: [{ kind: 'text', value: text }] })
    expect(evidence).toMatchObject([{ label: 'Sent to … today', selectors: [] }])
  })

  it('is told without the words that somebody wants redacted, and with what somebody wants shown', async () => {
    const db = emptyStore()
    await writeSetting(db, 'redactionRules', { uncovered: ['email'], words: ['Ann Lee'] })
    const text = 'Ann Lee, ann.lee@shop.example'
    const selectors = [{ kind: 'text' as const, value: text }, { kind: 'css' as const, value: 'td' }]
    const { evidence } = await keptWith({ ...element, label: text, selectors }, db)
    expect(evidence).toMatchObject([{ label: '…, ann.lee@shop.example', selectors: [{ kind: 'css' }] }])
  })

  it('has a name that fits beside others', async () => {
    const { evidence } = await keptWith({ ...element, label: 'Terms and conditions. '.repeat(50) })
    const [item] = evidence!
    expect(item).toMatchObject({ label: expect.stringMatching(/^Terms .*…$/) })
    expect(item!.kind === 'element' && item!.label.length).toBeLessThanOrEqual(80)
  })

  it('comes beside what was picked before, in the order in which it was', async () => {
    const db = emptyStore()
    await keptWith(element, db)
    await keptWith(null, db)
    const { pictures, areas, evidence } = await keptWith({ ...element, label: 'Terms' }, db)
    expect(evidence).toMatchObject([{ label: 'Buy now' }, { label: 'Terms' }])
    expect(Object.keys(areas!)).toEqual([pictures[0]!.id, pictures[2]!.id])
  })
})

describe('what was added to a draft', () => {
  it('can be taken out, and comes back to its place', async () => {
    const db = emptyStore()
    const { id } = await keptWith(element, db)
    await keptWith({ ...element, label: 'Terms' }, db)
    const undo = await removeDraftEvidence(db, id, 0)
    expect((await db.drafts.get(id))!.evidence).toMatchObject([{ label: 'Terms' }])
    await undo()
    expect((await db.drafts.get(id))!.evidence).toMatchObject([{ label: 'Buy now' }, { label: 'Terms' }])
  })

  it('has a screenshot come back with its mark', async () => {
    const db = emptyStore()
    const before = await keptWith(area, db)
    const undo = await removeDraftPicture(db, before.id, before.pictures[0]!.id)
    await undo()
    expect(await db.drafts.get(before.id)).toMatchObject({ pictures: before.pictures, areas: before.areas })
  })
})
