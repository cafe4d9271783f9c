/** Runs in the panel: how many records a table has. */
export function countIn(table: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kairos')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const counting = opening.result.transaction(table).objectStore(table).count()
      counting.onsuccess = () => resolve(counting.result)
    }
  })
}
