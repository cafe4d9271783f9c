import { Buffer } from 'node:buffer'
import { hash, randomUUID } from 'node:crypto'
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'

const image = Buffer.from('UklGRh4AAABXRUJQVlA4TBEAAAAvK8EEAAfQu971rv+BiOh/AAA=', 'base64')

/** Writes a Kairos file as somebody would who has read FORMAT.md and has a ZIP library. */
export async function writeAsStranger(): Promise<Blob> {
  const now = new Date().toISOString()
  const newRecord = <T>(fields: T) => ({ id: randomUUID(), revision: 1, updatedAt: now, ...fields })
  const anchors = [{ value: 0, text: { en: 'not at all' } }, { value: 10, text: { en: 'wholly' } }]
  const words = { builtIn: null, name: { en: 'Trust' }, question: { en: 'How far is this page trusted?' }, anchors }
  const criterion = newRecord({ ...words, scale: { min: 0, max: 10, step: 1 }, polarity: 'high-is-good' })
  const auditor = newRecord({ name: 'Spreadsheet', sameAs: null })
  const journey = newRecord({ name: { en: 'Buying' }, personaId: null })
  const stage = newRecord({ journeyId: journey.id, name: { en: 'Compare' }, phase: 'buying', position: 0 })
  const unknown = { reach: null, addressPattern: null }
  const touchpoint = ['Pricing', 'FAQ'].map((en, position) =>
    newRecord({ stageId: stage.id, name: { en }, channel: 'web', position, ...unknown }))
  const round = { planId: null, seriesId: randomUUID(), round: 1, smallestDifference: null }
  const audit = newRecord({ title: 'A spreadsheet', journeyId: journey.id, criterionIds: [criterion.id], ...round })
  const file = { file: 'screenshots/pricing.webp', type: 'image/webp', width: 300, height: 20, bytes: image.length }
  const capture = { sha256: hash('sha256', image), viewport: null, scale: null, redactions: [], capturedAt: now }
  const picture = newRecord({ ...file, ...capture })
  const context = { layout: null, viewport: null, pixelRatio: null, browser: null, pageLanguage: null, market: null }
  const visit = { auditId: audit.id, auditorId: auditor.id, observedAt: now, page: null, context, leftOut: null }
  const ratings = [{ value: 7, missing: null }, { value: null, missing: 'not-rated' }]
  const observation = touchpoint.map(({ id: touchpointId }, row) => {
    const rest = { ratings: [{ criterionId: criterion.id, ...ratings[row]! }], note: 'From row 7', marks: [], tags: [] }
    return newRecord({ ...visit, touchpointId, ...rest, evidence: [{ kind: 'screenshot', pictureId: picture.id }] })
  })
  const zip = new ZipWriter(new BlobWriter())
  const addJson = (path: string, value: object) => zip.add(path, new TextReader(JSON.stringify(value)))
  await addJson('manifest.json', { format: 'kairos', version: 1, generator: '40 lines', created: now, counts: {} })
  const lists = { auditor, criterion, journey, stage, touchpoint, audit, picture, observation }
  for (const [type, records] of Object.entries(lists))
    await addJson(`records/${type}.json`, [records].flat())
  await zip.add(picture.file, new Uint8ArrayReader(image), { level: 0 })
  return zip.close()
}
