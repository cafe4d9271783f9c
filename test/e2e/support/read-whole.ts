import type { Observation } from '../../../core/journey/observation.ts'
import type { Picture } from '../../../core/journey/picture.ts'

/** What an observation says, and of each of its pictures whether it is what its record says. */
export interface WholeObservation {
  note: string
  values: number[]
  pictures: boolean[]
}

/** So many observations as those of the tests of kills, each whole. */
export function wholeObservations(count: number): WholeObservation[] {
  return Array.from({ length: count }, (_, saved) =>
    ({ note: `Number ${saved}`, values: [1 + saved % 5], pictures: [true] }))
}

/** Runs in the panel: each observation, the oldest first. */
export async function readWhole(): Promise<WholeObservation[]> {
  const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const db = await settled(indexedDB.open('kairos'))
  const tables = db.transaction(['observation', 'picture', 'pictureFiles'])
  const all = <T>(name: string) => settled<T[]>(tables.objectStore(name).getAll())
  const [observations, pictures, files] = await Promise.all([
    all<Observation>('observation'),
    all<Picture>('picture'),
    all<{ id: string, file: Blob }>('pictureFiles'),
  ])
  db.close()
  async function isWhole(id: string): Promise<boolean> {
    const file = await files.find(each => each.id === id)!.file.arrayBuffer()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file))
    const sha256 = Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
    return pictures.find(each => each.id === id)!.sha256 === sha256
  }
  const oldestFirst = observations.sort((a, b) => a.observedAt.localeCompare(b.observedAt))
  return Promise.all(oldestFirst.map(async ({ note, ratings, evidence }) => ({
    note,
    values: ratings.flatMap(({ value }) => value ?? []),
    pictures: await Promise.all(evidence.flatMap(each => each.kind === 'screenshot' ? [isWhole(each.pictureId)] : [])),
  })))
}
