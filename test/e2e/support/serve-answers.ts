import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Served } from './folders.ts'
import { createServer } from 'node:http'

/** Serves whatever is answered on a free port; who still waits for an answer at the end gets none. */
export async function serveAnswers(answer: RequestListener): Promise<Served> {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
