import type { FoundBrowser } from './find-chromium.ts'
import type { ServedSite } from './serve-site.ts'
import { once } from 'node:events'
import process from 'node:process'
import { runScript } from './build.ts'
import { findChromium, hasDisplay } from './find-chromium.ts'
import { extensionFolder } from './folders.ts'
import { openChromium } from './open-chromium.ts'
import { preferredPort, serveSite } from './serve-site.ts'

const byHand = [
  'To load the extension by hand:',
  'Chromium, Chrome, Edge: open chrome://extensions, turn on developer mode, choose "Load unpacked" and the folder '
  + `${extensionFolder}.`,
  'Firefox: npm run build:firefox, open about:debugging, "This Firefox", "Load Temporary Add-on", '
  + 'dist/extension-firefox/manifest.json.',
].join('\n')

start().catch((error: Error) => {
  console.error(`\nKairos could not be started. ${error.message}`)
  process.exitCode = 1
})

async function start(): Promise<void> {
  console.log('Building the extension and the site (half a minute) ...')
  await Promise.all([runScript('build:chrome'), runScript('build:site')])
  const site = await serveSite()
  console.log(`The site is at ${site.url}`)
  if (site.port !== preferredPort) {
    console.log(`(Port ${preferredPort} is taken. `
      + 'Audits opened there are not shown here: a browser keeps them by address.)')
  }
  await showExtension(site)
}

function whatOpens(browser: FoundBrowser | null): string {
  if (!hasDisplay())
    return `There is no display to open a browser on. ${byHand}`
  if (browser === null)
    return `There is no Chromium here. ${byHand}`
  return browser.isLoadingExtensions
    ? 'Opening Chromium with the extension in it.'
    : `Opening Chrome, which takes extensions by hand only. ${byHand}`
}

/** @param code with which the browser ended; 0 also where it handed the site over to a window that was open already */
function whatEnded(code: number | null): string {
  return code
    ? `Chromium could not be opened.\n${byHand}`
    : 'Chromium was closed, or had been open already and shows the site there. The site is still served.'
}

async function showExtension(site: ServedSite): Promise<void> {
  const browser = hasDisplay() ? findChromium() : null
  console.log(whatOpens(browser))
  console.log('Ctrl+C ends it and closes what it opened.')
  const window = browser && openChromium(browser.path, site.url)
  window?.on('error', error => console.error(`${browser?.path} could not be opened: ${error.message}`))
  window?.on('exit', code => console.log(whatEnded(code)))
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  window?.removeAllListeners('exit')
  if (window?.exitCode === null && window.kill())
    await once(window, 'exit')
  await site.close()
}
