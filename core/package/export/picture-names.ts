import type { Id } from '../../journey/identifier.ts'
import type { Picture, PictureType } from '../../journey/picture.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import { localTime } from '../../journey/local-time.ts'
import { textIn } from '../../journey/localised-text.ts'
import { pictureIdsOf } from '../../journey/observation.ts'
import { picturesFolder } from '../format.ts'
import { fileStem } from './file-name.ts'

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/** The longest of them: a reduced picture may have another than the record says. */
const longestEnding = '.webp'

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
    // Ids from elsewhere may begin alike, and a folder cannot have one name twice, whatever its case.
    const name = taken.has(short.toLowerCase()) ? nameOf(picture, caption, picture.id) : short
    taken.add(name.toLowerCase())
    names.set(picture.id, name)
  }
  return names
}

/** A name for every picture that says nothing of it, e.g. `0001`: an encrypted archive hides no names. */
export function numberedNames(records: RecordLists): Map<Id, string> {
  return new Map(records.pictures.map(({ id }, index) => [id, String(index + 1).padStart(4, '0')]))
}

function nameOf({ capturedAt }: Picture, caption: string[], id: string): string {
  return fileStem(caption, [localTime(capturedAt).replaceAll(':', '.'), id], longestEnding)
}

function captionsOf(records: RecordLists): Map<Id, string[]> {
  const touchpoints = new Map(records.touchpoints.map(({ id, name }) => [id, textIn(name, 'en')]))
  const auditors = new Map(records.auditors.map(({ id, name }) => [id, name]))
  return new Map(records.observations.flatMap(observation => pictureIdsOf(observation).map(id =>
    [id, [touchpoints.get(observation.touchpointId) ?? '', auditors.get(observation.auditorId) ?? '']] as const)))
}
