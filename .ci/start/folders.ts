import { fileURLToPath } from 'node:url'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const root = fromRoot('.')
export const siteFolder = fromRoot('dist/site')
export const extensionFolder = fromRoot('dist/extension-chrome')
/** Chromium's profile: what is captured and opened is still there at the next start. */
export const profileFolder = fromRoot('.start-profile')
