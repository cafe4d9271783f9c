import type { Plugin } from 'vite'
import { folderOfPackage, packagesIn, packagesInStyles } from './bundled-packages.ts'
import { noticesFile, noticesText } from './notices-text.ts'

/**
 * Puts the licences of everything that is bundled beside the bundles: one plugin for the page, one for its workers.
 * @param more names of packages that are bundled elsewhere than by Vite
 */
export function thirdPartyNotices(more: readonly string[]): { page: Plugin, worker: Plugin } {
  const inWorkers: string[] = []
  const page: Plugin = {
    name: 'kairos:third-party-notices',
    apply: 'build',
    generateBundle(_, bundle) {
      const folders = [...packagesIn(bundle), ...inWorkers, ...packagesInStyles, ...more.map(folderOfPackage)]
      this.emitFile({ type: 'asset', fileName: noticesFile, source: noticesText(folders) })
    },
  }
  // Workers are bundled by themselves, and before what starts them.
  const worker: Plugin = {
    name: 'kairos:third-party-notices-of-workers',
    generateBundle: (_, bundle) => void inWorkers.push(...packagesIn(bundle)),
  }
  return { page, worker }
}
