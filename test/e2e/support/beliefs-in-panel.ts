/** Runs in the panel: has all audits ask what is believed, as one does that came with a question. */
export async function askForBeliefs(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const db = await settled(indexedDB.open('kairos'))
  const audits = db.transaction('audit', 'readwrite').objectStore('audit')
  for (const audit of await settled(audits.getAll())) {
    const beliefQuestion = {
      sourceId: '6a0c8f4b-3c0e-4a57-9f4c-2f5b9d1e7a10',
      questionId: 'q1',
      wording: 'How satisfied were you?',
      scale: { min: 1, max: 5, step: 1 },
      polarity: 'high-is-good',
      boxes: 2,
    }
    await settled(audits.put({ ...audit, beliefQuestion }))
  }
  db.close()
}

/** Runs in the panel: the shares that were guessed. */
export async function guessedShares(): Promise<number[]> {
  const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const db = await settled(indexedDB.open('kairos'))
  const beliefs = await settled(db.transaction('belief').objectStore('belief').getAll())
  db.close()
  return beliefs.map(({ share }) => share)
}
