/** What a capture took from the keys on, in milliseconds, one after the other. */
declare const took: number[]

/** Runs in the background: notes of each capture how long it took from the command until its evidence was stored. */
export function watchCaptures(): void {
  const took: number[] = []
  let begun = 0
  // It is heard right after our own listener has asked for the picture.
  chrome.commands.onCommand.addListener(() => void (begun = performance.now()))
  chrome.storage.session.onChanged.addListener((changes) => {
    const kinds = Object.values(changes).map(({ newValue }) => (newValue as { kind?: string } | undefined)?.kind)
    // It is told once the draft is on the disk.
    if (kinds.includes('captured'))
      took.push(performance.now() - begun)
  })
  Object.assign(globalThis, { took })
}

/** Runs in the background: how many captures came to an end, and how long the last of them took. */
export function capturesSoFar(): { n: number, last: number } {
  return { n: took.length, last: took.at(-1) ?? 0 }
}

/**
 * Runs in the background: photographs the window in front, decodes the picture, packs it anew and puts it into a store
 * of one table, with nothing between.
 * @returns what it took, in milliseconds
 */
export async function captureBare(): Promise<number> {
  const opening = indexedDB.open('bare', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('pictures', { autoIncrement: true })
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const begun = performance.now()
  const address = await chrome.tabs.captureVisibleTab({ format: 'jpeg', quality: 88 })
  const bitmap = await createImageBitmap(await (await fetch(address)).blob())
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d', { alpha: false })!.drawImage(bitmap, 0, 0)
  const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 })
  const transaction = db.transaction('pictures', 'readwrite', { durability: 'strict' })
  transaction.objectStore('pictures').put(file)
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = reject
  })
  const took = performance.now() - begun
  db.close()
  return took
}
