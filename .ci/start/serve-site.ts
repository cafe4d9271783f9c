import { preview } from 'vite'
import { siteFolder } from './folders.ts'

/** Where the site is asked for first; a browser keeps what it stores by address, port included. */
export const preferredPort = 4173

export interface ServedSite {
  url: string
  port: number
  close: () => Promise<void>
}

/** Serves the built site on this machine only, on the preferred port or the next free one. */
export async function serveSite(): Promise<ServedSite> {
  const server = await preview({
    configFile: false,
    root: siteFolder,
    appType: 'mpa',
    logLevel: 'silent',
    build: { outDir: '.' },
    preview: { host: 'localhost', port: preferredPort, strictPort: false },
  })
  const url = server.resolvedUrls?.local[0]
  if (!url)
    throw new Error('The site is served, but at no address of this machine.')
  return { url, port: Number(new URL(url).port), close: () => server.close() }
}
