import { Buffer } from 'node:buffer'
import { createHash, randomUUID } from 'node:crypto'
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * Writes a Kairos file as somebody would who has read FORMAT.md and has a ZIP library: two pages, rated, one with a
 * picture.
 */
export async function writeAsStranger(): Promise<Blob> {
  const now = new Date().toISOString()
  const newRecord = <T>(fields: T) => ({ id: randomUUID(), revision: 1, updatedAt: now, ...fields })
  const trust = newRecord({
    builtIn: null,
    name: { en: 'Trust' },
    question: { en: 'How far would a customer trust this page?' },
    scale: { min: 0, max: 10, step: 1 },
    polarity: 'high-is-good',
    anchors: [
      { value: 0, text: { en: 'not at all' } },
      { value: 10, text: { en: 'wholly' } },
    ],
  })
  const auditor = newRecord({ name: 'Spreadsheet', sameAs: null })
  const journey = newRecord({ name: { en: 'Buying' }, personaId: null })
  const stage = newRecord({ journeyId: journey.id, name: { en: 'Compare' }, phase: 'buying', position: 0 })
  const touchpoints = ['Pricing', 'FAQ'].map((en, position) =>
    newRecord({ stageId: stage.id, name: { en }, channel: 'web', position, reach: null, addressPattern: null }),
  )
  const audit = newRecord({
    title: 'From our spreadsheet',
    journeyId: journey.id,
    planId: null,
    seriesId: randomUUID(),
    round: 1,
    criterionIds: [trust.id],
    smallestDifference: null,
  })
  const picture = newRecord({
    file: 'screenshots/pricing.png',
    type: 'image/png',
    width: 1,
    height: 1,
    bytes: png.length,
    sha256: createHash('sha256').update(png).digest('hex'),
    viewport: null,
    scale: null,
    redactions: [],
    capturedAt: now,
  })
  const observations = touchpoints.map(({ id }, index) =>
    newRecord({
      auditId: audit.id,
      touchpointId: id,
      auditorId: auditor.id,
      observedAt: now,
      page: { address: `https://shop.example/${index}`, title: '' },
      context: { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null },
      ratings: [
        index === 0
          ? { criterionId: trust.id, value: 7, missing: null }
          : { criterionId: trust.id, value: null, missing: 'not-rated' },
      ],
      note: 'Copied from row 7',
      marks: [],
      tags: [],
      evidence: index === 0 ? [{ kind: 'screenshot', pictureId: picture.id }] : [],
      leftOut: null,
    }),
  )
  const zip = new ZipWriter(new BlobWriter())
  const lists = {
    auditor: [auditor],
    criterion: [trust],
    journey: [journey],
    stage: [stage],
    touchpoint: touchpoints,
    audit: [audit],
    picture: [picture],
    observation: observations,
  }
  await zip.add(
    'manifest.json',
    new TextReader(
      JSON.stringify({ format: 'kairos', version: 1, generator: 'A script of 40 lines', created: now, counts: {} }),
    ),
  )
  for (const [type, records] of Object.entries(lists))
    await zip.add(`records/${type}.json`, new TextReader(JSON.stringify(records)))
  await zip.add(picture.file, new Uint8ArrayReader(png), { level: 0 })
  return zip.close()
}
