import type { Product } from './built.ts'
import { Buffer } from 'node:buffer'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtFiles, readBuilt } from './built.ts'

/** What a product fetches before its first screen stands, by paths from its folder on. */
export interface StartLoad {
  paths: string[]
  /** Compressed as a server would send it, in thousands of bytes. */
  kilobytes: number
}

/**
 * Follows the scripts of a page and those that it always fetches besides.
 * @param page the HTML file
 * @param chunks names of chunks, without their hashes, that are imported at run time on every start
 * @param texts names of chunks of which there is one for each language; the largest counts
 */
export function startLoad(
  product: Product,
  page: string,
  chunks: readonly string[],
  texts: readonly string[],
): StartLoad {
  const paths = new Set(filesOfPage(product, page))
  chunks.flatMap(name => scriptAndStyles(product, name)).forEach(path => paths.add(path))
  texts.forEach(name => paths.add(largest(product, name)))
  // A set grows while it is gone through, so that the imports of imports are found too.
  for (const path of paths)
    staticImports(product, path).forEach(imported => paths.add(imported))
  return { paths: [...paths], kilobytes: kilobytesOf(product, [...paths]) }
}

/** Rounded to a tenth. */
function kilobytesOf(product: Product, paths: string[]): number {
  const bytes = paths.reduce((sum, path) => sum + sizeOf(product, path), 0)
  return Math.round(bytes / 100) / 10
}

function filesOfPage(product: Product, page: string): string[] {
  const links = readBuilt(product, page).matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)
  return Array.from(links, ([, path]) => join(dirname(page), path!))
}

function staticImports(product: Product, path: string): string[] {
  if (!path.endsWith('.js'))
    return []
  const imports = readBuilt(product, path).matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)
  return Array.from(imports, ([, imported]) => join(dirname(path), imported!))
}

function scriptAndStyles(product: Product, name: string): string[] {
  const scripts = named(product, name, '.js')
  if (scripts.length !== 1)
    throw new Error(`There is not one chunk ${name}, but ${scripts.length}.`)
  return [...scripts, ...named(product, name, '.css')]
}

function largest(product: Product, name: string): string {
  const [first] = named(product, name, '.js').sort((a, b) => sizeOf(product, b) - sizeOf(product, a))
  if (!first)
    throw new Error(`There is no chunk ${name}.`)
  return first
}

function named(product: Product, name: string, ending: string): string[] {
  return builtFiles(product, ending).filter(path => new RegExp(`^${name}-[\\w-]{8}$`).test(basename(path, ending)))
}

function sizeOf(product: Product, path: string): number {
  return gzipSync(Buffer.from(readBuilt(product, path)), { level: 9 }).length
}
