import type { Id } from '../journey/identifier.ts'
import type { Picture } from '../journey/picture.ts'
import type { RecordOf, RecordType } from '../journey/records.ts'
import type { RecordsByType } from './format.ts'
import { textIn } from '../journey/localised-text.ts'
import { pictureIdsOf } from '../journey/observation.ts'
import { withoutDirectionMarks } from '../journey/text.ts'
import { picturesFolder } from './format.ts'

const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const

/** A text that can stand in a file's name on every system. */
export function safeFileName(text: string): string {
  // eslint-disable-next-line no-control-regex
  const safe = withoutDirectionMarks(text).toWellFormed().normalize('NFC').replace(/[\u0000-\u001F\u007F<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '')
  // By code points, so that no character is cut in two.
  return [...safe].slice(0, 80).join('').trim()
}

/**
 * A readable path for every picture, e.g. `screenshots/Pricing - Mei - 2026-11-21 10.42.07 - 3f2a91c0.jpg`,
 * so that unzipping a Kairos file shows what is what.
 */
export function picturePaths(records: RecordsByType): Map<Id, string> {
  const captions = captionsOf(records)
  const paths = new Map<Id, string>()
  const taken = new Set<string>()
  for (const picture of list(records, 'picture')) {
    const caption = captions.get(picture.id) ?? []
    const short = pathOf(picture, caption, picture.id.slice(0, 8))
    // Ids from elsewhere may begin alike, and an archive cannot have one name twice.
    const path = taken.has(short) ? pathOf(picture, caption, picture.id) : short
    taken.add(path)
    paths.set(picture.id, path)
  }
  return paths
}

/** A path for every picture that says nothing of it, e.g. `screenshots/0001.jpg`: an encrypted archive hides no names. */
export function numberedPaths(records: RecordsByType): Map<Id, string> {
  return new Map(list(records, 'picture').map(({ id, type }, index) =>
    [id, `${picturesFolder}${String(index + 1).padStart(4, '0')}.${endings[type]}`]))
}

function pathOf({ capturedAt, type }: Picture, caption: string[], id: string): string {
  const when = capturedAt.slice(0, 19).replace('T', ' ').replaceAll(':', '.')
  const name = [...caption, when, id].map(safeFileName).filter(Boolean).join(' - ')
  return `${picturesFolder}${name}.${endings[type]}`
}

function captionsOf(records: RecordsByType): Map<Id, string[]> {
  const touchpoints = new Map(list(records, 'touchpoint').map(({ id, name }) => [id, textIn(name, 'en')]))
  const auditors = new Map(list(records, 'auditor').map(({ id, name }) => [id, name]))
  return new Map(list(records, 'observation').flatMap(observation => pictureIdsOf(observation).map(id =>
    [id, [touchpoints.get(observation.touchpointId) ?? '', auditors.get(observation.auditorId) ?? '']] as const)))
}

function list<T extends RecordType>(records: RecordsByType, type: T): RecordOf[T][] {
  return records[type] as RecordOf[T][]
}
