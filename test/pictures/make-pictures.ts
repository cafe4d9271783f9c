import type { Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { realPagesFolder, serve, siteFolder } from '../e2e/support/folders.ts'
import { launchKairos } from '../e2e/support/launch.ts'
import { bringToFront, fillPanel, seePictures, showMap } from './scenes.ts'
import { sideBySide } from './side-by-side.ts'

const target = fileURLToPath(new URL('../../.github/pictures', import.meta.url))
const schemes = ['light', 'dark'] as const
const host = 'modern-business.example'

/** Takes the README's pictures: the real panel beside a real page, and the sample's map, light and dark. */
async function makePictures(): Promise<void> {
  mkdirSync(target, { recursive: true })
  const [pages, site] = [await serve(realPagesFolder), await serve(siteFolder)]
  const profile = mkdtempSync(join(tmpdir(), 'kairos-pictures-'))
  const kairos = await launchKairos(profile, null, {
    hosts: [host],
    browserArguments: [`--host-resolver-rules=MAP ${host} 127.0.0.1:${new URL(pages.url).port}`],
  })
  await kairos.page.setViewportSize({ width: 1100, height: 820 })
  await kairos.page.goto(`http://${host}/pricing.html`)
  const panel = await fillPanel(kairos)
  for (const colorScheme of schemes) {
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await bringToFront(kairos.page, panel)
    const sides = [await kairos.page.screenshot(), await panel.screenshot()]
    await save(await sideBySide(await kairos.context.newPage(), sides, colorScheme), `panel-${colorScheme}`)
  }
  const map = await showMap(await kairos.context.newPage(), site.url)
  for (const colorScheme of schemes) {
    await map.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await seePictures(map)
    await save(map, `map-${colorScheme}`)
  }
  await kairos.context.close()
  rmSync(profile, { recursive: true, force: true })
  await Promise.all([pages.close(), site.close()])
}

const mostBytes = 300_000

async function save(page: Page, name: string): Promise<void> {
  const path = join(target, `${name}.png`)
  await page.screenshot({ path })
  const { size } = statSync(path)
  if (size > mostBytes)
    throw new Error(`${name}.png has ${size} bytes; nobody should wait for more than ${mostBytes}.`)
  console.log(`${name}.png: ${Math.round(size / 1000)} kB`)
}

makePictures().catch((error: Error) => {
  console.error(error)
  process.exitCode = 1
}).finally(() => process.exit())
