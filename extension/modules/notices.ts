import { addViteConfig, defineWxtModule } from 'wxt/modules'
import { packagesIn, packagesInStyles } from '../../.ci/notices/bundled-packages.ts'
import { noticesFile, noticesText } from '../../.ci/notices/notices-text.ts'

/** Puts the licences of everything that is bundled, in the worker and in the pages, beside the bundles. */
export default defineWxtModule({
  setup(wxt) {
    const folders = new Set(packagesInStyles)
    addViteConfig(wxt, () => ({
      plugins: [{
        name: 'kairos:bundled-packages',
        generateBundle: (_, bundle) => packagesIn(bundle).forEach(folder => folders.add(folder)),
      }],
    }))
    wxt.hook('build:publicAssets', (_, files) => {
      files.push({ relativeDest: noticesFile, contents: noticesText(folders) })
    })
  },
})
