import { isOwnPath } from '../../core/package/archive/find-root.ts'
import { fileEnding } from '../../core/package/format.ts'

/** Folders in which systems and network drives keep what is theirs, also what was deleted. */
const ofSystems = /^(?:\$RECYCLE\.BIN|System Volume Information|lost\+found|@eaDir|@Recycle|#recycle|#snapshot)$/i

/** What Office programs put beside a file that is open. */
const ofOffice = '~$'

/** Whether a folder in the team's folder is looked into. */
export function isTeamsFolder(name: string): boolean {
  return isOwnPath(`${name}/`) && !ofSystems.test(name)
}

/**
 * Whether a file in the team's folder is one that a colleague put there, by its name: conflict copies are, files that
 * browsers and sync programs are still writing are not.
 */
export function isTeamsFile(name: string): boolean {
  return isOwnPath(name) && !name.startsWith(ofOffice) && name.toLowerCase().endsWith(fileEnding)
}
