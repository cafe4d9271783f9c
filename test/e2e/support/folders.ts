import type { PreviewServer } from 'vite'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

export const extensionFolder = fromRoot('dist/extension-chrome')
export const firefoxFolder = fromRoot('dist/extension-firefox')
export const siteFolder = fromRoot('dist/site')
/** Real pages that nobody here wrote. */
export const realPagesFolder = fromRoot('node_modules/startbootstrap-modern-business/dist')
export const adminPagesFolder = fromRoot('node_modules/gentelella/dist')

export interface Served {
  /** Ends with a slash. */
  url: string
  close: () => Promise<void>
}

/** Serves a folder as it is on a free port, under a sub-path where one is given. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const server: PreviewServer = await preview({
    configFile: false,
    root: folder,
    base,
    appType: 'mpa',
    logLevel: 'silent',
    build: { outDir: '.' },
    // Under whatever name: the sample's pages have one that is made up.
    preview: { port: 0, host: '127.0.0.1', allowedHosts: true },
  })
  const address = server.httpServer.address()
  if (!address || typeof address === 'string')
    throw new Error('The folder is not served on a port.')
  return { url: `http://127.0.0.1:${address.port}${base}`, close: () => server.close() }
}
