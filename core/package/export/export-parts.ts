import type { KairosDatabase, PictureFile } from '../../database/kairos-database.ts'
import type { Picture } from '../../journey/picture.ts'
import type { RecordLists } from '../../journey/record-lists.ts'
import type { Shrink } from './for-mail.ts'
import type { AnswerReader, PictureReader } from './package-contents.ts'
import type { PlannedExport } from './plan-export.ts'
import { readAnswerFile } from '../../database/answers/read-answer-file.ts'
import { readAhead } from '../archive/read-ahead.ts'
import { forMail } from './for-mail.ts'
import { sizesOf, storedSizes } from './picture-sizes.ts'
import { splitRecords } from './split-records.ts'

/** What goes into each file of an export, and where the bytes of its pictures and of customers' answers come from. */
export interface ExportParts {
  parts: RecordLists[]
  readPicture: PictureReader
  readAnswers: AnswerReader
}

interface Reading {
  /** Draws the pictures anew, so that they suit a mail. */
  shrink?: Shrink
  /** Told how many pictures were drawn before anything is written. */
  onDrawn: (done: number) => void
  signal?: AbortSignal
}

/**
 * Splits a planned export by the sizes that its pictures really have. Pictures for several mails are all drawn before,
 * since only then it is known what fits into which; they wait as blobs, which the browser keeps outside the page.
 * @throws what the signal was aborted with
 */
export async function exportParts(db: KairosDatabase, plan: PlannedExport, reading: Reading): Promise<ExportParts> {
  const readAnswers: AnswerReader = async ({ answers }) => {
    const stored = answers && await readAnswerFile(db, answers.id)
    return stored?.file
  }
  return { ...await splitByPictures(db, plan, reading), readAnswers }
}

async function splitByPictures(
  db: KairosDatabase,
  plan: PlannedExport,
  { shrink, onDrawn, signal }: Reading,
): Promise<Omit<ExportParts, 'readAnswers'>> {
  const stored: PictureReader = ({ id }) => db.pictureFiles.get(id)
  const drawn: PictureReader = async (picture) => {
    signal?.throwIfAborted()
    const file = await stored(picture)
    return file && shrink ? forMail(file, shrink) : file
  }
  if (!plan.mostBytes)
    return { parts: [plan.records], readPicture: drawn }
  if (!shrink)
    return { parts: splitRecords(plan, await storedSizes(db, plan.records.pictures)), readPicture: stored }
  const files = await drawAll(plan.records.pictures, drawn, onDrawn)
  const byId = new Map(files.map(file => [file.id, file]))
  return { parts: splitRecords(plan, sizesOf(files)), readPicture: async ({ id }) => byId.get(id) }
}

/** Drawing takes a picture's pixels into memory. */
const drawnAhead = 4

async function drawAll(
  pictures: Picture[],
  draw: PictureReader,
  onDrawn: (done: number) => void,
): Promise<PictureFile[]> {
  const files: PictureFile[] = []
  let done = 0
  for await (const [, file] of readAhead(pictures, draw, drawnAhead)) {
    if (file)
      files.push(file)
    onDrawn(++done)
  }
  return files
}
