import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/** A browser's program. */
export interface FoundBrowser {
  path: string
  /** Google's own Chrome ignores --load-extension since version 137. */
  isLoadingExtensions: boolean
}

const local = process.env.LOCALAPPDATA ?? ''
const chromiums: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  win32: [join(local, 'Chromium/Application/chrome.exe')],
  linux: ['chromium', 'chromium-browser'],
}
const chromes: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: [join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe')],
  linux: ['google-chrome', 'google-chrome-stable'],
}

/** The Chromium of this machine, else its Chrome, else null. */
export function findChromium(): FoundBrowser | null {
  const chromium = firstProgram(chromiums)
  if (chromium)
    return { path: chromium, isLoadingExtensions: true }
  const chrome = firstProgram(chromes)
  return chrome ? { path: chrome, isLoadingExtensions: false } : null
}

/** Whether a window can be shown at all. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function firstProgram(candidates: typeof chromiums): string | undefined {
  const names = candidates[process.platform] ?? []
  const paths = process.platform === 'linux' ? names.flatMap(inEachFolder) : names
  return paths.find(isProgram)
}

/** The paths at which a program of that name may lie. */
function inEachFolder(name: string): string[] {
  return (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  }
  catch {
    return false
  }
}
