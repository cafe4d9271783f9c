import type { Rolldown } from 'vite'
import { fileURLToPath } from 'node:url'

const ofModule = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/

/** Packages that get in by way of style sheets, whose parts the bundler does not tell apart. */
export const packagesInStyles: readonly string[] = ['tailwindcss', '@fontsource-variable/inter'].map(folderOfPackage)

/** The folder of an installed package. */
export function folderOfPackage(name: string): string {
  return fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url))
}

/** The folders of the packages whose code is in a bundle. */
export function packagesIn(bundle: Rolldown.OutputBundle): string[] {
  const modules = Object.values(bundle).flatMap(part => part.type === 'chunk' ? part.moduleIds : [])
  // What begins with a zero byte was made up by a plugin and stands in no package.
  return modules.filter(id => !id.startsWith('\0')).flatMap(id => id.replaceAll('\\', '/').match(ofModule)?.[0] ?? [])
}
