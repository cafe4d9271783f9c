/**
 * Fetches a file and tells how far it is.
 * @param onShare called with what is here of the whole, 0 to 1; never where the server does not say how large it is
 * @throws where the file cannot be had, or `signal` ends it
 */
export async function fetchFile(address: string, name: string, signal: AbortSignal, onShare: (share: number) => void): Promise<File> {
  const response = await fetch(address, { signal })
  if (!response.ok || !response.body)
    throw new Error(`${address}: ${response.status}`)
  const total = Number(response.headers.get('content-length'))
  const told = total > 0 ? response.body.pipeThrough(countBytes(here => onShare(Math.min(1, here / total)))) : response.body
  return new File([await new Response(told).blob()], name)
}

function countBytes(tell: (here: number) => void): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let here = 0
  return new TransformStream({
    transform(chunk, controller) {
      tell(here += chunk.length)
      controller.enqueue(chunk)
    },
  })
}
