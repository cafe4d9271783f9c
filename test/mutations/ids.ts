import type { BaseFile } from './base-files.ts'

export function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)
}

/** The ids of all records of a file, and one that none of them has. */
export function idsIn(file: BaseFile): string[] {
  const records = Object.values(file.lists).flatMap(list => Array.isArray(list) ? list : [])
  return ['7b0f3f6e-58a4-4f57-8c5e-0e0d9f0f1aff', ...records.flatMap(record => isId(record?.id) ? [record.id] : [])]
}
