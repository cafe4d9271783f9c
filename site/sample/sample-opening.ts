import { defineStore } from 'pinia'
import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useImports } from '../imports/imports.ts'
import { createSampleFetch } from './sample-fetch.ts'
import { sampleAuditId } from './sample.ts'

/** The sample, from a click to its map. Whoever leaves the page that offers it is not taken there any more. */
export const useSampleOpening = defineStore('sample-opening', () => {
  const { db } = useWorkplace()
  const imports = useImports()
  const router = useRouter()
  const { fetched, isUnreachable, fetchSample, cancel } = createSampleFetch()
  const currentPath = () => router.currentRoute.value.path
  watch(currentPath, cancel)

  async function isStored(): Promise<boolean> {
    return await db.records('audit').get(sampleAuditId).catch(() => undefined) !== undefined
  }

  async function fetchAndImport(): Promise<void> {
    const file = await fetchSample()
    if (file)
      await imports.importUnasked(file)
  }

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
