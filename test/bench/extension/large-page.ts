import type { Served } from '../../e2e/support/folders.ts'
import { serveAnswers } from '../../e2e/support/serve-answers.ts'

const cells = 9

/** A page of about so many nodes: a long list of products, of which every tenth names somebody to ask. */
export function serveLargePage(nodes: number): Promise<Served> {
  const rows = Array.from({ length: Math.round(nodes / (2 * cells + 1)) }, (_, n) => rowOf(n))
  const html = `<!doctype html><html lang="en"><title>Orders</title><table>${rows.join('')}</table></html>`
  return serveAnswers((_, response) => response.setHeader('content-type', 'text/html').end(html))
}

function rowOf(n: number): string {
  const texts = n % 10 > 0
    ? [`Product ${n}`, `${n % 90}.90`, 'In stock, delivered within two days']
    : [`Product ${n}`, `person${n}@shop.example`, `+44 20 7946 ${String(n % 10_000).padStart(4, '0')}`]
  return `<tr>${Array.from({ length: cells }, (_, cell) => `<td>${texts[cell % texts.length]}</td>`).join('')}</tr>`
}
