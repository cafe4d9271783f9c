import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Served } from './folders.ts'
import { serveAnswers } from './serve-answers.ts'

const html = (body: string, attributes = '') =>
  `<!doctype html><html ${attributes}><title>Odd</title><h1>Odd</h1>${body}</html>`

/** What is answered at once, by the path; what ends in `…` never comes to an end. */
const bodies: Record<string, [type: string, body: string]> = {
  '/plain': ['text/html', html('', 'lang="en-GB"')],
  '/script': ['text/html', html('<script src="/never"></script><p>Later</p>', 'lang="en-GB"')],
  '/stream': ['text/html', `${html('<p>More', 'lang="en-GB"')}…`],
  // Once the page has been seen: a browser has no picture of one that asks before.
  '/alert': ['text/html', html(`<script>
    onload = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(alert, 100, "Read this")))
  </script>`)],
  '/language': ['text/html', html('', `lang="${'a'.repeat(5_000)}"`)],
  '/rootless': ['text/html', html('<script>onload = () => document.documentElement.remove()</script>')],
  '/drawing.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" lang="en-GB"><title>Odd</title></svg>'],
}

/** Serves pages that do not finish, do not answer or are of an odd kind, on a free port. */
export function oddPages(): Promise<Served> {
  return serveAnswers(answer)
}

function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const [type, body] = bodies[url] ?? ['text/plain', '…']
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8` })
  response.write(body.replace('…', ''))
  if (!body.endsWith('…'))
    response.end()
}
