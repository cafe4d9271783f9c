import type { Plugin } from 'vite'
import { folderOfPackage, packagesIn, packagesInStyles } from './bundled-packages.ts'
import { noticesFile, noticesText } from './notices-text.ts'

/**
 * Puts the licences of everything that is bundled beside the bundles.
 * @param more names of packages that are bundled elsewhere than by Vite
 */
export function thirdPartyNotices(more: readonly string[]): Plugin {
  return {
    name: 'kairos:third-party-notices',
    apply: 'build',
    generateBundle(_, bundle) {
      const folders = [...packagesIn(bundle), ...packagesInStyles, ...more.map(folderOfPackage)]
      this.emitFile({ type: 'asset', fileName: noticesFile, source: noticesText(folders) })
    },
  }
}
