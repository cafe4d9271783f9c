/** Runs in the panel: puts copies of an observation into the store, each under an id of its own. */
export async function copyFirst(times: number): Promise<void> {
  const open = indexedDB.open('kairos')
  const db = await new Promise<IDBDatabase>(resolve => open.onsuccess = () => resolve(open.result))
  const changing = db.transaction('observation', 'readwrite')
  const store = changing.objectStore('observation')
  const first = store.getAll()
  first.onsuccess = () => {
    for (let count = 0; count < times; count++)
      store.add({ ...first.result[0], id: crypto.randomUUID() })
  }
  await new Promise<unknown>(resolve => changing.oncomplete = resolve)
  db.close()
}
