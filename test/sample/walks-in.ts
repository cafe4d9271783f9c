import { entriesOf, recordsIn, tampered } from '../support/tamper.ts'
import { withoutPictures } from './seeded-ratings.ts'

/** A Kairos file with the walks alone: without what a script added to the sample before. */
export async function walksIn(file: Blob): Promise<Blob> {
  const added = new Set(withoutPictures.map(({ name }) => name))
  const auditors = await recordsIn(file, 'auditor')
  const gone = new Set(auditors.filter(({ name }) => added.has(name)).map(({ id }) => id))
  const observations = await recordsIn(file, 'observation')
  const entries = await entriesOf(file)
  const ofCustomers = entries.map(({ name }) => name).filter(isOfCustomers)
  return tampered(file, {
    'records/auditor.json': auditors.filter(({ id }) => !gone.has(id)),
    'records/observation.json': observations.filter(({ auditorId }) => !gone.has(auditorId)),
    ...Object.fromEntries(ofCustomers.map(name => [name, null])),
  })
}

function isOfCustomers(entry: string): boolean {
  return entry.startsWith('answers/') || /^records\/(?:source|belief)\.json$/.test(entry)
}
