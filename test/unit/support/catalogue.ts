import type { Language } from '../../../core/journey/localised-text.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const locales = fileURLToPath(new URL('../../../core/locales', import.meta.url))

interface Tree { [key: string]: string | Tree }

/** The areas that a language has texts for: the names of its files without their ending. */
export function areas(language: Language): string[] {
  return readdirSync(`${locales}/${language}`).map(name => name.replace(/\.json$/, '')).sort()
}

/** All texts of a language by their whole keys, such as `panel.save.saved`. */
export function texts(language: Language): Record<string, string> {
  return Object.fromEntries(areas(language).flatMap(area => flatten(area, readJson(`${language}/${area}.json`))))
}

/** What translators are told, by key or by the beginning of one. */
export function notes(): Record<string, string> {
  return Object.fromEntries(flatten('', readJson('notes.json')).map(([key, note]) => [key.slice(1), note]))
}

function readJson(path: string): Tree {
  return JSON.parse(readFileSync(`${locales}/${path}`, 'utf8'))
}

function flatten(path: string, value: string | Tree): [string, string][] {
  if (typeof value === 'string')
    return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => flatten(`${path}.${key}`, inner))
}
