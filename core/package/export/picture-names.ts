import type { Id } from '../../journey/identifier.ts'
import type { Picture, PictureType } from '../../journey/picture.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import { textIn } from '../../journey/localised-text.ts'
import { pictureIdsOf } from '../../journey/observation.ts'
import { withoutDirectionMarks } from '../../journey/text.ts'
import { picturesFolder } from '../format.ts'

// eslint-disable-next-line no-control-regex
const forbiddenInFileNames = /[\u0000-\u001F\u007F<>:"/\\|?*]+/g

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/** A text that can stand in a file's name on every system. */
export function safeFileName(text: string): string {
  const safe = withoutDirectionMarks(text)
    .toWellFormed()
    .normalize('NFC')
    .replace(forbiddenInFileNames, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  // By code points, so that no character is cut in two.
  return [...safe].slice(0, 80).join('').trim()
}

/** The path of a picture's bytes in an archive, e.g. `screenshots/0001.jpg`. */
export function picturePath(name: string, { type }: { type: PictureType }): string {
  return `${picturesFolder}${name}.${endings[type]}`
}

/**
 * A readable name for every picture, e.g. `Pricing - Mei - 2026-11-21 10.42.07 - 3f2a91c0`, so that unzipping a Kairos
 * file shows what is what.
 */
export function pictureNames(records: RecordLists): Map<Id, string> {
  const captions = captionsOf(records)
  const names = new Map<Id, string>()
  const taken = new Set<string>()
  for (const picture of records.pictures) {
    const caption = captions.get(picture.id) ?? []
    const short = nameOf(picture, caption, picture.id.slice(0, 8))
    // Ids from elsewhere may begin alike, and an archive cannot have one name twice.
    const name = taken.has(short) ? nameOf(picture, caption, picture.id) : short
    taken.add(name)
    names.set(picture.id, name)
  }
  return names
}

/** A name for every picture that says nothing of it, e.g. `0001`: an encrypted archive hides no names. */
export function numberedNames(records: RecordLists): Map<Id, string> {
  return new Map(records.pictures.map(({ id }, index) => [id, String(index + 1).padStart(4, '0')]))
}

function nameOf({ capturedAt }: Picture, caption: string[], id: string): string {
  const when = capturedAt.slice(0, 19).replace('T', ' ').replaceAll(':', '.')
  return [...caption, when, id].map(safeFileName).filter(Boolean).join(' - ')
}

function captionsOf(records: RecordLists): Map<Id, string[]> {
  const touchpoints = new Map(records.touchpoints.map(({ id, name }) => [id, textIn(name, 'en')]))
  const auditors = new Map(records.auditors.map(({ id, name }) => [id, name]))
  return new Map(records.observations.flatMap(observation => pictureIdsOf(observation).map(id =>
    [id, [touchpoints.get(observation.touchpointId) ?? '', auditors.get(observation.auditorId) ?? '']] as const)))
}
