import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A key as it stands in a source file; a key put together at run time matches every key of its shape. */
export interface KeyInUse {
  key: string
  file: string
  pattern: RegExp
}

/**
 * Every string in the sources that begins as a key of the catalogue does.
 * @param areas the first parts of all keys
 */
export function keysInUse(areas: readonly string[]): KeyInUse[] {
  const area = `(?:${areas.join('|')})`
  const quoted = new RegExp(`'(${area}\\.(?!json')[^'\\n]+)'|\`(${area}\\.[^\`\\n]+)\``, 'g')
  return globSync('{core,extension,site}/**/*.{ts,vue}', { cwd: root }).flatMap(file =>
    [...readFileSync(`${root}/${file}`, 'utf8').matchAll(quoted)].map(([, plain, template]) => {
      const key = plain ?? template ?? ''
      return { key, file, pattern: patternOf(key) }
    }))
}

function patternOf(key: string): RegExp {
  const fixed = key.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/).map(part => part.replaceAll('.', '\\.'))
  return new RegExp(`^${fixed.join('[\\w-]*')}$`)
}
