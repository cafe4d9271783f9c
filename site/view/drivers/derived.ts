import type { DerivedDrivers } from '../../../core/customers/derived-drivers.ts'
import type { DriverWork } from './drivers-worker.ts'
import { defineStore } from 'pinia'
import { readAnswerFile } from '../../../core/database/answers/read-answer-file.ts'
import { useWorkplace } from '../../../core/screen/workplace.ts'
import { deriveInWorker } from './derive-in-worker.ts'

/** Of so many audits and versions of their answers what was derived is kept. */
const mostKept = 8

/** What was derived from customers' rows, as long as the page is open: a map that is opened again waits for nothing. */
export const useDerived = defineStore('derived-drivers', () => {
  const { db } = useWorkplace()
  const kept = new Map<string, DerivedDrivers>()

  /**
   * @param key of the work, files and all
   * @throws where the rows cannot be read, or `signal` ends it
   */
  async function derive(key: string, work: DriverWork, signal: AbortSignal): Promise<DerivedDrivers> {
    const derived = kept.get(key) ?? await deriveInWorker(work, await filesOf(work), signal)
    kept.delete(key)
    kept.set(key, derived)
    if (kept.size > mostKept)
      kept.delete(kept.keys().next().value!)
    return derived
  }

  async function filesOf({ request: { outcomes, series } }: DriverWork) {
    const ids = [...new Set([...outcomes, ...series].map(({ fileId }) => fileId))]
    const files = await Promise.all(ids.map(id => readAnswerFile(db, id)))
    return new Map(files.flatMap(file => file ? [[file.id, file.file] as const] : []))
  }

  return { derive }
})
