/** Runs in a page of the extension: all that a table of the store has, as text. */
export function readTable(table: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kairos')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction(table).objectStore(table).getAll()
      reading.onsuccess = () => resolve(JSON.stringify(reading.result))
    }
  })
}

/** Runs in a page of the extension: the ids of all that a table of the store has. */
export function readIds(table: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('kairos')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction(table).objectStore(table).getAllKeys()
      reading.onsuccess = () => resolve(reading.result)
    }
  })
}
