import type { BaseFile } from './base-files.ts'
import type { Chance } from './chance.ts'
import type { RecordMutation } from './change-records.ts'
import { Buffer } from 'node:buffer'
import { hash } from 'node:crypto'
import { imageHead } from '../support/image-head.ts'

/** Bytes of pictures are lost, changed or another's. */
export const pictureMutations: RecordMutation[] = [
  ({ pictures }, chance) => pictures.splice(chance.below(pictures.length), chance.below(3)),
  flipBits,
  repaint,
  replaceFileName,
]

function flipBits({ pictures }: BaseFile, chance: Chance): void {
  const picture = pictures[chance.below(pictures.length)]
  if (picture)
    picture.data = picture.data.map(byte => chance.once(20) ? byte ^ 1 : byte)
}

/** Another image under the same id, its checksum right; its size at times not. */
function repaint({ lists, pictures }: BaseFile, chance: Chance): void {
  const picture = pictures[chance.below(pictures.length)]
  const record = lists['records/picture.json']?.find?.((record: any) => record?.id === picture?.id)
  if (!picture || !record)
    return
  const [width, height] = [chance.of([1, 8, 30_000, 65_535]), chance.of([1, 8, 30_000])]
  picture.data = Buffer.concat([imageHead(picture.type, width, height), Buffer.from(String(chance.below(1e6)))])
  Object.assign(record, { bytes: picture.data.length, sha256: hash('sha256', picture.data) })
  if (!chance.once(3))
    Object.assign(record, { width, height })
}

function replaceFileName({ lists, pictures }: BaseFile, chance: Chance): void {
  const records = lists['records/picture.json']
  const record = Array.isArray(records) && chance.of([...records, {}])
  if (record instanceof Object) {
    const names = pictures.map(({ name }) => name)
    record.file = chance.of([...names, 'records/stage.json', '../x.jpg', 'screenshots/'])
  }
}
