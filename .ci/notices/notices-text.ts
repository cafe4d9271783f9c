import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file that stands in the site's folder and in each extension's. */
export const noticesFile = 'third-party-notices.txt'

interface Package {
  name: string
  version: string
  license: string
}

// Without it a browser takes a plain text for Latin-1.
const byteOrderMark = '\uFEFF'
const line = '-'.repeat(72)

/**
 * The names, versions and licences of packages, by name and each only once.
 * @param folders the packages' own, in any order
 * @throws where a package says neither what its licence is nor how it reads
 */
export function noticesText(folders: Iterable<string>): string {
  const notices = new Set(Array.from(folders, notice).sort())
  return `${byteOrderMark}Kairos contains work of others, under their licences.\n\n${[...notices].join('\n')}`
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const text = licenceText(folder)
  if (!license && !text)
    throw new Error(`${name} names no licence.`)
  return `${name} ${version} (${license})\n${line}\n${text}\n`
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find(name => /^(?:licen[cs]e|copying)/i.test(name))
  return file ? `\n${readFileSync(join(folder, file), 'utf8').trim()}\n` : ''
}
