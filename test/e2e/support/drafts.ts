import type { Draft } from '../../../core/database/drafts/draft.ts'

/** Runs in the panel: the pages that wait to be described, as the store has them, the newest first. */
export function readDrafts(): Promise<Draft[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('kairos')
    opening.onsuccess = () => {
      const reading = opening.result.transaction('drafts').objectStore('drafts').getAll()
      reading.onsuccess = () => resolve((reading.result as Draft[]).sort((a, b) => a.createdAt < b.createdAt ? 1 : -1))
    }
  })
}

/** Runs in the panel: how many pixels of a screenshot are of a colour, and where the first and the last of them lie. */
export async function findColour({ pictureId, colour }: { pictureId: string, colour: number[] }) {
  const opening = indexedDB.open('kairos')
  await new Promise(resolve => opening.onsuccess = resolve)
  const reading = opening.result.transaction('pictureFiles').objectStore('pictureFiles').get(pictureId)
  await new Promise(resolve => reading.onsuccess = resolve)
  const bitmap = await createImageBitmap((reading.result as { file: Blob }).file)
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d')!
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const found = { count: 0, left: width, top: height, right: 0, bottom: 0 }
  for (let at = 0; at < data.length; at += 4) {
    // A photograph is not kept to the last bit.
    if (colour.some((value, channel) => Math.abs(data[at + channel]! - value) > 24))
      continue
    const [x, y] = [at / 4 % width, Math.floor(at / 4 / width)]
    found.count++
    found.left = Math.min(found.left, x)
    found.top = Math.min(found.top, y)
    found.right = Math.max(found.right, x + 1)
    found.bottom = Math.max(found.bottom, y + 1)
  }
  return found
}
