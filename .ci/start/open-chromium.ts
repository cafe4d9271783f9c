import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { extensionFolder, profileFolder } from './folders.ts'

/**
 * Opens a window with the extension, in a profile of its own that is kept between starts.
 * @param path the browser's program
 * @param url what its first tab shows
 */
export function openChromium(path: string, url: string): ChildProcess {
  const options = [
    `--user-data-dir=${profileFolder}`,
    `--disable-extensions-except=${extensionFolder}`,
    `--load-extension=${extensionFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    // Beside the panel a page still has the width of a desktop.
    '--window-size=1500,940',
    // Chromium's sandbox refuses to work for root.
    ...process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    url,
  ]
  return spawn(path, options, { stdio: 'ignore' })
}
