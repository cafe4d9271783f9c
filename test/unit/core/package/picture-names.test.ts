import type { Picture } from '../../../../core/journey/picture.ts'
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noRecords } from '../../../../core/journey/record-lists.ts'
import { pictureNames, picturePath } from '../../../../core/package/export/picture-names.ts'
import { journeyView } from '../../support/journey-view.ts'

const seed = 20261121

// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u001F\u007F<>:"/\\|?*]/

const picture = (id: string, part: Partial<Picture> = {}): Picture => ({
  id,
  revision: 1,
  updatedAt: '2026-11-21T10:42:07.120Z',
  type: 'image/jpeg',
  width: 800,
  height: 600,
  bytes: 1,
  sha256: '0'.repeat(64),
  viewport: null,
  scale: null,
  redactions: [],
  capturedAt: '2026-11-21T10:42:07.120Z',
  ...part,
})

/** Paths of pictures that one observation of a touchpoint shows. */
function pathsOf(pictures: Picture[], { touchpoint = 'Pricing', auditor = 'Mei' } = {}): string[] {
  const { stages, auditors } = journeyView({ touchpoints: 1, ratings: [['Mei', 1, 4]] })
  const { touchpoint: original, observations } = stages[0]!.touchpoints[0]!
  const evidence = pictures.map(({ id }) => ({ kind: 'screenshot' as const, pictureId: id }))
  const names = pictureNames({
    ...noRecords(),
    touchpoints: [{ ...original, name: { en: touchpoint } }],
    auditors: [{ ...auditors[0]!, name: auditor }],
    observations: [{ ...observations[0]!, evidence }],
    pictures,
  })
  return pictures.map(picture => picturePath(names.get(picture.id)!, picture))
}

describe('the name of a screenshot in a Kairos file', () => {
  it('says where, who and when', () => {
    expect(pathsOf([picture('3f2a91c0-0000-4000-8000-000000000000')])).toEqual([
      'screenshots/Pricing - Mei - 2026-11-21 10.42.07 - 3f2a91c0.jpg',
    ])
  })

  it('says when where nothing shows the picture', () => {
    const names = pictureNames({ ...noRecords(), pictures: [picture('3f2a91c0-0000-4000-8000-000000000000')] })
    expect([...names.values()]).toEqual(['2026-11-21 10.42.07 - 3f2a91c0'])
    expect(picturePath('2026', { type: 'image/png' })).toBe('screenshots/2026.png')
  })

  it.each(['../../etc/passwd', '..\\..\\windows', 'a/b:c*d?"e"<f>|g', 'line\nbreak\0', '. hidden .', '價格/頁'])(
    'leads nowhere else, whatever a touchpoint and an auditor are called: %j',
    (name) => {
      const [path] = pathsOf([picture('3f2a91c0-0000-4000-8000-000000000000')], { touchpoint: name, auditor: name })
      const [folder, file, ...rest] = path!.split('/')
      expect([folder, rest]).toEqual(['screenshots', []])
      expect(file).not.toMatch(forbidden)
      expect(file).not.toMatch(/^[. ]/)
    },
  )

  it('is at most 240 bytes with its ending, and says when and which', () => {
    const [path] = pathsOf([picture('3f2a91c0-0000-4000-8000-000000000000', { type: 'image/webp' })], {
      touchpoint: '價'.repeat(300),
      auditor: '梅'.repeat(300),
    })
    const file = path!.split('/')[1]!
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(240)
    expect(file).toMatch(/^價+ - 梅+ - 2026-11-21 10\.42\.07 - 3f2a91c0\.webp$/)
  })

  it('is a different one for each picture, though their ids begin alike and they were taken together', () => {
    const parts = fc.tuple(fc.constantFrom('3f2a91c0', '3f2a91c1'), fc.integer({ min: 0, max: 99 }))
    const ids = fc.uniqueArray(parts, { selector: String, minLength: 2, maxLength: 6 })
    fc.assert(fc.property(ids, (pairs) => {
      const pictures = pairs.map(([head, tail]) => picture(`${head}-0000-4000-8000-${String(tail).padStart(12, '0')}`))
      expect(new Set(pathsOf(pictures)).size).toBe(pictures.length)
    }), { seed })
  })
})
