import type { Draft } from '../../../core/database/drafts/draft.ts'
import type { Observation } from '../../../core/journey/observation.ts'
import type { Picture } from '../../../core/journey/picture.ts'
import type { Touchpoint } from '../../../core/journey/touchpoint.ts'

/** What is in the panel's store. */
export interface Stored {
  drafts: Draft[]
  observations: Observation[]
  pictures: Picture[]
  touchpoints: Touchpoint[]
}

/** Runs in the panel: all that is described and is being described, without the screenshots themselves. */
export async function readStored(): Promise<Stored> {
  const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const db = await settled(indexedDB.open('kairos'))
  const tables = db.transaction(['drafts', 'observation', 'picture', 'touchpoint'])
  const read = (name: string) => settled(tables.objectStore(name).getAll())
  const [drafts, observations] = await Promise.all([read('drafts'), read('observation')])
  const [pictures, touchpoints] = await Promise.all([read('picture'), read('touchpoint')])
  db.close()
  return { drafts, observations, pictures, touchpoints }
}
