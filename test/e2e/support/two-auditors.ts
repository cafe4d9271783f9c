import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleName } from '../../../site/sample/sample.ts'
import { recordsIn, tampered } from '../../support/tamper.ts'
import { siteFolder } from './folders.ts'

/** What two auditors hand out, of whom each added a touchpoint "Pricing" in a browser of their own. */
export interface TwoAuditors {
  files: { name: string, mimeType: string, buffer: Buffer }[]
  /** The id that each of them gave to it. */
  pricing: string[]
}

/** Makes their files out of the built site's sample. */
export async function twoAuditors(): Promise<TwoAuditors> {
  const sample = new Blob([await readFile(join(siteFolder, sampleName))])
  const pricing = [crypto.randomUUID(), crypto.randomUUID()].sort()
  const auditors = (await recordsIn(sample, 'auditor')).slice(0, 2)
  const files = await Promise.all(auditors.map(async ({ id }, index) => ({
    name: `auditor-${index + 1}.kairos`,
    mimeType: 'application/octet-stream',
    buffer: await contentsOf(sample, id, pricing[index]!),
  })))
  return { files, pricing }
}

/** One auditor's observations, those of the pricing page at a touchpoint that nobody else has. */
async function contentsOf(sample: Blob, auditorId: string, pricing: string): Promise<Buffer> {
  const [touchpoints, observations] = [await recordsIn(sample, 'touchpoint'), await recordsIn(sample, 'observation')]
  const { id: known } = touchpoints.find(({ name }) => name.en === 'Pricing')
  const own = observations.filter(observation => observation.auditorId === auditorId)
  const file = await tampered(sample, {
    'records/touchpoint.json': touchpoints.map(touchpoint =>
      touchpoint.id === known ? { ...touchpoint, id: pricing, name: { en: 'Pricing' } } : touchpoint),
    'records/observation.json': own.map(observation =>
      observation.touchpointId === known ? { ...observation, touchpointId: pricing } : observation),
  })
  return Buffer.from(await file.arrayBuffer())
}
