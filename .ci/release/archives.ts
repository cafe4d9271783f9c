import { join, relative, sep } from 'node:path'
import own from '../../package.json' with { type: 'json' }
import { filesUnder, keptFiles, root } from './own-files.ts'

/** One file of a release, and what goes into it. */
export interface Archive {
  name: string
  folder: string
  /** From the folder on, with slashes and in one order on every machine. */
  files: string[]
}

/** What a release consists of; the three products have to be built before. */
export function releaseArchives(): Archive[] {
  return [
    archive('chrome', join(root, 'dist/extension-chrome')),
    archive('firefox', join(root, 'dist/extension-firefox')),
    archive('site', join(root, 'dist/site')),
    archive('sources', root, keptFiles()),
  ]
}

function archive(part: string, folder: string, kept?: string[]): Archive {
  const files = kept ?? filesUnder(folder).map(path => relative(folder, path))
  return {
    name: `kairos-${part}-${own.version}.zip`,
    folder,
    files: files.map(path => path.replaceAll(sep, '/')).sort(),
  }
}
