import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../../../dist', import.meta.url))

/** The three things that are built, as folders of dist/. */
export const products = ['extension-chrome', 'extension-firefox', 'site'] as const
export type Product = typeof products[number]

export const folderOf = (product: Product): string => join(dist, product)

export function readBuilt(product: Product, path: string): string {
  return readFileSync(join(folderOf(product), path), 'utf8')
}

export function readBuiltJson(product: Product, path: string): Record<string, unknown> {
  return JSON.parse(readBuilt(product, path))
}

/** The paths of a product's files whose names end in `ending`, from the product's folder on. */
export function builtFiles(product: Product, ending: string): string[] {
  return readdirSync(folderOf(product), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => relative(folderOf(product), join(entry.parentPath, entry.name)))
}
