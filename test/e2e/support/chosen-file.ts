import type { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'

/** A Kairos file as somebody gives it to a chooser. */
export function chosenFile(name: string, path: string): { name: string, mimeType: string, buffer: Buffer } {
  return { name, mimeType: 'application/zip', buffer: readFileSync(path) }
}
