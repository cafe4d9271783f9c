import type { Ref } from 'vue'
import type { PictureFault } from '../../pictures/picture-fault.ts'
import type { ForeignPicture, RefusedPicture } from '../../pictures/redraw-foreign.ts'
import { ref } from 'vue'
import { useWorkplace } from '../../../core/screen/workplace.ts'

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string
  fault: PictureFault
}

/** Files that were drawn anew, and those that could not be. */
interface Redrawn {
  pictures: ForeignPicture[]
  refused: RefusedFile[]
}

interface Redrawing {
  /** Null while nothing is drawn. */
  progress: Ref<{ done: number, total: number } | null>
  /** Null where somebody gave it up; so is what is asked for while others are drawn, and comes with those. */
  run: (files: readonly File[]) => Promise<Redrawn | null>
  cancel: () => void
}

/** How many are taken at once: a folder of thousands is none that anybody describes. */
const mostAtOnce = 200

/** Draws files anew, one after the other: each is large while it is unpacked. */
export function useRedrawing(): Redrawing {
  const { clock } = useWorkplace()
  const progress = ref<{ done: number, total: number } | null>(null)
  const waiting: File[] = []
  let lifetime = new AbortController()

  async function redrawAll(): Promise<Redrawn> {
    const redrawn: Redrawn = { pictures: [], refused: [] }
    // With the first pictures.
    const { redrawForeign } = await import('../../pictures/redraw-foreign.ts')
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const isMore = redrawn.pictures.length >= mostAtOnce
      const result: ForeignPicture | RefusedPicture = isMore ? { fault: 'too-many' } : await redrawForeign(file, clock)
      if ('fault' in result)
        redrawn.refused.push({ name: file.name, fault: result.fault })
      else
        redrawn.pictures.push(result)
      progress.value!.done++
    }
    return redrawn
  }

  async function run(files: readonly File[]): Promise<Redrawn | null> {
    files.forEach(file => waiting.push(file))
    if (progress.value) {
      progress.value.total += files.length
      return null
    }
    const { signal } = lifetime = new AbortController()
    progress.value = { done: 0, total: files.length }
    const redrawn = await redrawAll().finally(() => progress.value = null)
    return signal.aborted ? null : redrawn
  }

  return {
    progress,
    run,
    cancel() {
      waiting.splice(0)
      lifetime.abort()
    },
  }
}
