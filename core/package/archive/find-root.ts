import { manifestPath } from '../format.ts'

/** What macOS puts beside every file of an archive, and file managers into every folder. */
const besides = /(?:^|\/)(?:__MACOSX\/|\.)/

/** Whether a path is that of a file that somebody put there, and not a system's own. */
export function isOwnPath(path: string): boolean {
  return !besides.test(path)
}

/**
 * The folder that a Kairos file's parts lie in, with its slash: the archive's own, or, where somebody unpacked the file
 * and packed it anew, one further down; null where there is none, or more than one.
 */
export function findRoot(paths: string[]): string | null {
  if (paths.includes(manifestPath))
    return ''
  const roots = paths.filter(path => path.endsWith(`/${manifestPath}`) && isOwnPath(path))
  return roots.length === 1 ? roots[0]!.slice(0, -manifestPath.length) : null
}
