/**
 * Fetches a file and tells how far it is.
 * @param onShare called with the share of the whole that is here, 0 to 1; never where the server does not say how
 * large it is
 * @throws where the file cannot be had, or `signal` ends it
 */
export async function fetchFile(
  address: string,
  name: string,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<File> {
  const response = await fetch(address, { signal })
  if (!response.ok || !response.body)
    throw new Error(`${address}: ${response.status}`)
  const total = Number(response.headers.get('content-length'))
  const counted = total > 0
    ? response.body.pipeThrough(countBytes(received => onShare(Math.min(1, received / total))))
    : response.body
  return new File([await new Response(counted).blob()], name)
}

type Chunk = Uint8Array<ArrayBuffer>

function countBytes(onReceived: (received: number) => void): TransformStream<Chunk, Chunk> {
  let received = 0
  return new TransformStream({
    transform(chunk, controller) {
      received += chunk.length
      onReceived(received)
      controller.enqueue(chunk)
    },
  })
}
