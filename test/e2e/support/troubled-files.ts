import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notRated } from '../../../core/journey/rating.ts'
import { sampleName } from '../../../site/sample/sample.ts'
import { recordsIn, tampered } from '../../support/tamper.ts'
import { siteFolder } from './folders.ts'

interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** The sample as it goes wrong with people. */
export interface TroubledFiles {
  /** Its audit before anybody observed anything. */
  emptied: GivenFile
  /** With a broken record, and with one touchpoint flagged by all and rated by none. */
  faulty: GivenFile
  /** No Kairos file at all. */
  foreign: GivenFile
  /** Id of the touchpoint that is flagged and not rated. */
  flagged: string
  /** Id of a touchpoint that nobody observed. */
  unobserved: string
}

/** Makes them out of the built site's sample. */
export async function troubledFiles(): Promise<TroubledFiles> {
  const sample = new Blob([await readFile(join(siteFolder, sampleName))])
  const [broken, ...observations] = await recordsIn(sample, 'observation')
  const touchpoints = await recordsIn(sample, 'touchpoint')
  const flagged = observations.find(({ touchpointId }) => touchpointId !== broken.touchpointId).touchpointId
  const observed = new Set([broken, ...observations].map(({ touchpointId }) => touchpointId))
  const unobserved = touchpoints.find(({ id }) => !observed.has(id)).id
  const changed = observations.map(observation =>
    observation.touchpointId === flagged ? flaggedAlone(observation) : observation)
  const emptied = await tampered(sample, { 'records/observation.json': [], 'records/picture.json': [] })
  const faulty = await tampered(sample, { 'records/observation.json': [{ ...broken, note: 7 }, ...changed] })
  return {
    emptied: await given('emptied.kairos', emptied),
    faulty: await given('faulty.kairos', faulty),
    foreign: await given('notes.pdf', new Blob(['%PDF-1.7'])),
    flagged,
    unobserved,
  }
}

function flaggedAlone(observation: any): any {
  const ratings = observation.ratings.map(({ criterionId }: any) => notRated(criterionId, 'could-not-reach'))
  return { ...observation, marks: ['pivotal'], ratings }
}

async function given(name: string, file: Blob): Promise<GivenFile> {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(await file.arrayBuffer()) }
}
