import type { SampleFetch } from './sample-fetch.ts'
import { defineStore } from 'pinia'
import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useImports } from '../imports/imports.ts'
import { createSampleFetch } from './sample-fetch.ts'
import { sampleAuditId } from './sample.ts'

/** The sample, from a click to its map. Whoever leaves the page that offers it is not taken there any more. */
export const useSampleOpening = defineStore('sample-opening', () => {
  const router = useRouter()
  const { fetched, isUnreachable, fetchSample, cancel } = createSampleFetch()
  const { isStored, fetchAndImport } = useStoredSample(fetchSample)
  const currentPath = () => router.currentRoute.value.path
  watch(currentPath, cancel)

  /** Opens its map; fetches the file and imports it before, where it is not in the store. */
  async function open(): Promise<void> {
    if (fetched.value !== null)
      return
    const startPath = currentPath()
    if (!await isStored())
      await fetchAndImport()
    if (currentPath() === startPath && await isStored())
      await router.push({ name: 'audit', params: { id: sampleAuditId } })
  }

  return { fetched, isUnreachable, open, cancel }
})

/** Whether the sample is in the store, and how it comes there. */
function useStoredSample(fetchSample: SampleFetch['fetchSample']) {
  const { db } = useWorkplace()
  const imports = useImports()

  /** A store that cannot be read counts as one without the sample. */
  async function isStored(): Promise<boolean> {
    return await db.records('audit').get(sampleAuditId).catch(() => undefined) !== undefined
  }

  async function fetchAndImport(): Promise<void> {
    const file = await fetchSample()
    if (file)
      await imports.importUnasked([file])
  }

  return { isStored, fetchAndImport }
}
