/** A page packs JPEG and PNG only in idle time, a second later where none comes; a worker packs at once. */
const source = `onmessage = async ({ data: { bitmap, type } }) => {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d').drawImage(bitmap, 0, 0)
  postMessage(await canvas.convertToBlob({ type }))
}`

/** What was drawn on a canvas, which is empty afterwards, as a file. */
export function packCanvas(canvas: OffscreenCanvas, type = 'image/png'): Promise<Blob> {
  const worker = new Worker(URL.createObjectURL(new Blob([source])))
  const bitmap = canvas.transferToImageBitmap()
  worker.postMessage({ bitmap, type }, [bitmap])
  return new Promise<Blob>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data as Blob)
    worker.onerror = ({ message }) => reject(new Error(message))
  }).finally(() => worker.terminate())
}
