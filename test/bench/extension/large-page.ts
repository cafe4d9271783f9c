import type { AddressInfo } from 'node:net'
import type { Served } from '../../e2e/support/folders.ts'
import { createServer } from 'node:http'

const cells = 9

/** A page of about so many nodes: a long list of products, of which every tenth names somebody to ask. */
export async function serveLargePage(nodes: number): Promise<Served> {
  const rows = Array.from({ length: Math.round(nodes / (2 * cells + 1)) }, (_, n) => rowOf(n))
  const html = `<!doctype html><html lang="en"><title>Orders</title><table>${rows.join('')}</table></html>`
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: async () => void server.close() }
}

function rowOf(n: number): string {
  const texts = n % 10 > 0
    ? [`Product ${n}`, `${n % 90}.90`, 'In stock, delivered within two days']
    : [`Product ${n}`, `person${n}@shop.example`, `+44 20 7946 ${String(n % 10_000).padStart(4, '0')}`]
  return `<tr>${Array.from({ length: cells }, (_, cell) => `<td>${texts[cell % texts.length]}</td>`).join('')}</tr>`
}
