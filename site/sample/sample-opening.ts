import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import { useWorkplace } from '../../core/screen/workplace.ts'
import { useImports } from '../imports/imports.ts'
import { fetchFile } from './fetch-file.ts'
import { sampleAuditId, sampleName } from './sample.ts'

/** The sample, from a click to its map. Whoever leaves the page that offers it is not taken there any more. */
export const useSampleOpening = defineStore('sample-opening', () => {
  const { db } = useWorkplace()
  const imports = useImports()
  const router = useRouter()
  /** What is here of it, 0 to 1; null while it is not being fetched. */
  const fetched = shallowRef<number | null>(null)
  /** Whether the last try to fetch it failed. */
  const isUnreachable = ref(false)
  let fetching = new AbortController()
  const path = () => router.currentRoute.value.path
  watch(path, cancel)

  const isHere = async () => await db.records('audit').get(sampleAuditId).catch(() => undefined) !== undefined

  async function take(): Promise<void> {
    isUnreachable.value = false
    fetched.value = 0
    fetching = new AbortController()
    const { signal } = fetching
    const file = await fetchFile(sampleName, sampleName, signal, share => fetched.value = share).catch(() => null)
    fetched.value = null
    isUnreachable.value = file === null && !signal.aborted
    if (file)
      await imports.takeUnasked(file)
  }

  /** Opens its map; fetches the file and takes it in before, where it is not here. */
  async function open(): Promise<void> {
    if (fetched.value !== null)
      return
    const from = path()
    if (!await isHere())
      await take()
    if (path() === from && await isHere())
      await router.push({ name: 'audit', params: { id: sampleAuditId } })
  }

  function cancel(): void {
    fetching.abort()
  }

  return { fetched, isUnreachable, open, cancel }
})
