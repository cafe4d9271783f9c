import type { AuditRecords } from '../../core/journey/journey-view.ts'
import type { Language } from '../../core/journey/localised-text.ts'
import type { ShareChoice } from '../../core/package/export/share-choice.ts'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createDatabase } from '../../core/database/kairos-database.ts'
import { newId } from '../../core/journey/identifier.ts'
import { speech } from '../../site/language/speech.ts'
import { useShareWish } from '../../site/share/share-wish.ts'
import SharePicture from '../../site/share/SharePicture.vue'
import { createPictureDrawer } from '../../site/share/sheet/inline-pictures.ts'
import { fitsCanvas, pngFile } from '../../site/share/sheet/png-file.ts'
import { mostDrawn } from '../../site/view/map-size.ts'
import { springRound } from '../fixtures/spring-round.ts'
import { packCanvas } from './support/pack-canvas.ts'
import { showOnSite, siteState } from './support/site.ts'
import { text } from './support/texts.ts'

const nothing: ShareChoice = {
  authors: 'none',
  notes: false,
  pictures: false,
  verbatims: false,
  addresses: 'host',
  customers: 'none',
}
let records: AuditRecords

beforeEach(async () => {
  await page.viewport(1280, 900)
  records = await springRound()
  await createDatabase().pictureFiles.clear()
})

/** A picture as screenshots are: wider than it is drawn. */
async function screenshot(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')!.fillRect(0, 0, width, height)
  return packCanvas(canvas)
}

async function storePictures(): Promise<void> {
  const file = await screenshot(1280, 800)
  await createDatabase().pictureFiles.bulkPut(records.pictures.map(({ id }) => ({ id, file })))
}

const preview = page.getByRole('img')

async function show(choice: Partial<ShareChoice> = {}, language: Language = 'en', query = {}): Promise<void> {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: SharePicture }] })
  await router.push({ path: '/', query })
  await speech.needTexts('share')
  Object.assign(useShareWish(siteState()).choice, choice)
  await showOnSite(SharePicture, { props: { records }, global: { plugins: [router] } }, language)
}

/** What is shown is what is saved. */
async function showPicture(choice: Partial<ShareChoice> = {}, language: Language = 'en', query = {}) {
  await show(choice, language, query)
  await expect.element(preview).toBeVisible()
  const image = preview.element() as HTMLImageElement
  await image.decode()
  const file = await (await fetch(image.src)).blob()
  return { image, file, svg: await file.text() }
}

/** Nobody can read a picture until the store is let go. */
function holdPictures(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  const db = createDatabase()
  void db.transaction('rw', db.pictureFiles, () => Dexie.waitFor(promise))
  return resolve
}

const parsed = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml')

describe('a map that is saved as SVG', () => {
  it('is shown as it will be saved, in its own size, before it is', async () => {
    const { image, svg } = await showPicture()
    const { documentElement: root } = parsed(svg)
    expect([image.naturalWidth, image.naturalHeight].map(String))
      .toEqual([root.getAttribute('width'), root.getAttribute('height')])
    await expect.element(page.getByRole('button', { name: text('share.picture.svg') })).toBeEnabled()
  })

  it('needs nothing beside itself: pictures and fonts are in it, and no script or page', async () => {
    await storePictures()
    const { svg } = await showPicture()
    const root = parsed(svg)
    expect(root.querySelectorAll('image').length).toBeGreaterThan(5)
    const addresses = [...svg.matchAll(/(?:href|src)="([^"]{0,16})/g)].map(([, address]) => address!)
    expect(addresses.filter(address => !address.startsWith('data:image/jpeg'))).toEqual([])
    const sources = [...svg.matchAll(/url\(([^)]{0,16})/g)].map(([, address]) => address!)
    expect(sources.filter(address => !/^(?:data:font|#map-hatch)/.test(address))).toEqual([])
    expect(svg).toContain('url(data:font/woff2')
    expect(svg).not.toMatch(/@import|<script|foreignObject|data-picture|\bon\w+=/)
  })

  it('is text as text, of whoever wrote it', async () => {
    const { svg } = await showPicture()
    const said = Array.from(parsed(svg).querySelectorAll('text'), ({ textContent }) => textContent)
    expect(said).toContain(records.audit.title)
    expect(said).toContain('Payment')
    expect(svg).toContain('Ade Bello')
    expect(svg).toContain('Card refused')
  })

  it('numbers whoever wrote something where that was chosen', async () => {
    const { svg } = await showPicture({ authors: 'numbered' })
    expect(svg).toMatch(/Auditor \d/)
    expect(svg).not.toMatch(/Ade Bello|Lena|陳靜怡/)
  })

  it('holds nothing that is left out', async () => {
    await storePictures()
    const { svg } = await showPicture(nothing)
    expect(svg).not.toMatch(/Ade Bello|Lena|陳靜怡|Auditor \d|Card|refused|checkout|https?:\/\/(?!www\.w3\.org)/)
    expect(parsed(svg).querySelectorAll('image')).toHaveLength(0)
    expect(svg).not.toContain(text('map.lane.evidence'))
  })

  it('names nobody where one auditor alone counts, and says that one does', async () => {
    const auditor = records.auditors[0]!.id
    const { svg } = await showPicture(nothing, 'en', { auditor })
    expect(svg).toContain(text('share.authors.unnamed'))
    expect(svg).not.toMatch(/Ade Bello|Lena|陳靜怡|Auditor \d/)
  })

  it('changes with the choice', async () => {
    const { image } = await showPicture()
    const before = image.src
    useShareWish(siteState()).choice.notes = false
    await expect.poll(() => image.src).not.toBe(before)
    expect(await (await fetch(image.src)).text()).not.toContain('Card refused')
  })

  it('says how far it is, can be given up, and drawn all the same', async () => {
    await storePictures()
    const letGo = holdPictures()
    await show()
    await expect.element(page.getByRole('progressbar')).toBeVisible()
    await expect.element(page.getByRole('button', { name: text('share.picture.svg') })).toBeDisabled()
    await page.getByRole('button', { name: text('common.action.cancel') }).click()
    await expect.element(page.getByText(text('share.sheet.stopped'))).toBeVisible()
    letGo()
    await page.getByRole('button', { name: text('share.sheet.draw') }).click()
    await expect.element(preview).toBeVisible()
  })

  it('says so where there is more than a drawing holds', async () => {
    const [first] = records.touchpoints
    const more = Array.from({ length: mostDrawn.touchpoints }, () => ({ ...first!, id: newId() }))
    records.touchpoints.push(...more)
    await show()
    await expect.element(page.getByText(text('share.sheet.tooLarge'))).toBeVisible()
    await expect.element(page.getByRole('button', { name: text('share.picture.svg') })).toBeDisabled()
  })

  it('is well-formed whatever somebody typed', async () => {
    records.audit.title = 'a\u0000b\u0008 <&> "c" \uFFFE \uD800 ]]> d'
    const { svg } = await showPicture()
    expect(parsed(svg).querySelector('parsererror')).toBeNull()
    expect(parsed(svg).querySelector('title')!.textContent).toContain('<&> "c"')
  })

  it('hatches a screenshot that is lost', async () => {
    const { svg } = await showPicture()
    expect(parsed(svg).querySelectorAll('image')).toHaveLength(0)
    expect(parsed(svg).querySelectorAll('.map-evidence rect[fill="url(#map-hatch)"]').length).toBeGreaterThan(5)
  })

  it('is drawn in Chinese with the reader\'s own fonts for it', async () => {
    const { svg } = await showPicture({}, 'zh-CN')
    expect(parsed(svg).documentElement.getAttribute('lang')).toBe('zh-CN')
    expect(svg).toContain('PingFang SC')
  })
})

describe('a map that is saved as PNG', () => {
  it('has as many pixels as it says, at 2x twice as many either way, and something on them', async () => {
    const { image, file } = await showPicture()
    const [width, height] = [image.naturalWidth, image.naturalHeight]
    for (const scale of [1, 2] as const) {
      const bitmap = await createImageBitmap(await pngFile({ file, width, height }, scale))
      expect([bitmap.width, bitmap.height]).toEqual([width * scale, height * scale])
      const pen = new OffscreenCanvas(width * scale, height * scale).getContext('2d')!
      pen.drawImage(bitmap, 0, 0)
      const { data } = pen.getImageData(0, 0, 400 * scale, 60 * scale)
      expect(data.some((value, index) => index % 4 === 0 && value < 80)).toBe(true)
    }
  })

  it('is not offered where no browser could draw it', () => {
    expect(fitsCanvas({ width: 8_000, height: 1_000 }, 2)).toBe(true)
    expect(fitsCanvas({ width: 8_200, height: 1_000 }, 2)).toBe(false)
    expect(fitsCanvas({ width: 16_384, height: 16_384 }, 1)).toBe(true)
    expect(fitsCanvas({ width: 16_000, height: 17_000 }, 1)).toBe(false)
  })
})

describe('a screenshot on a map that is saved', () => {
  const drawnSize = async (address: string | null) => {
    const { width, height } = await createImageBitmap(await (await fetch(address!)).blob())
    return [width, height]
  }

  it('is as sharp as it is seen at twice the size, and no sharper than it was', async () => {
    const draw = createPictureDrawer(id => id === 'wide' ? screenshot(1280, 8000) : screenshot(120, 80))
    expect(await drawnSize(await draw('wide', 100, 64))).toEqual([200, 128])
    expect(await drawnSize(await draw('small', 100, 64))).toEqual([120, 77])
  })

  it('begins at the left edge of one that is wider than what it is drawn in', async () => {
    const canvas = new OffscreenCanvas(4000, 800)
    const context = canvas.getContext('2d')!
    context.fillStyle = 'white'
    context.fillRect(0, 0, 4000, 800)
    context.fillStyle = 'black'
    context.fillRect(0, 0, 400, 800)
    const draw = createPictureDrawer(() => packCanvas(canvas))
    const bitmap = await createImageBitmap(await (await fetch((await draw('wide', 100, 64))!)).blob())
    const drawn = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
    drawn.drawImage(bitmap, 0, 0)
    const shadeAt = (x: number) => drawn.getImageData(x, 10, 1, 1).data[0]!
    expect(shadeAt(2)).toBeLessThan(30)
    expect(shadeAt(bitmap.width - 3)).toBeGreaterThan(225)
  })

  it('is none where its bytes are no picture, or lost', async () => {
    const draw = createPictureDrawer(async id => id === 'lost' ? undefined : new Blob(['no picture']))
    expect(await Promise.all([draw('lost', 10, 10), draw('broken', 10, 10)])).toEqual([null, null])
  })
})
