import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * What git keeps, from the project's folder on; where there is no repository, as in an unpacked source archive, what is
 * not ignored.
 */
export function keptFiles(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  const kept = stdout?.split('\0').filter(path => path && existsSync(join(root, path))) ?? []
  return kept.length > 0 ? kept : ownFiles()
}

/** The project's files by the folders and not by git, which a machine that only tests need not have. */
export function ownFiles(): string[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').map(line => line.replace(/\/$/, ''))
  return filesUnder(root, ['.git', ...ignored]).map(path => relative(root, path))
}

/** All files of a folder, with its path before theirs, but for those of some names. */
export function filesUnder(folder: string, ignored: readonly string[] = []): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !ignored.includes(name))
    .flatMap(entry => entry.isDirectory() ? filesUnder(join(folder, entry.name), ignored) : [join(folder, entry.name)])
}
