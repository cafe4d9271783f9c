import type { Id } from '../../journey/identifier.ts'
import type { SourceAnswers } from '../../journey/source/source.ts'
import type { Archive } from '../archive/archive.ts'
import type { ProblemReason, Result } from '../problem.ts'
import { sha256 } from '../../journey/sha256.ts'
import { isGone } from '../archive/is-gone.ts'
import { answersPath, limits } from '../format.ts'
import { failed, ok } from '../problem.ts'

/** Why a source comes in without its answers. */
export type AnswersFault = Extract<ProblemReason, `answers-${string}`>

/** What Parquet files begin and end with. */
const magic = new TextEncoder().encode('PAR1')

/**
 * Reads a source's answers and verifies that they are the bytes that its record describes.
 * @throws where the archive is gone: they are not damaged for it
 */
export async function readAnswerBytes(
  archive: Archive,
  sourceId: Id,
  answers: SourceAnswers,
): Promise<Result<ArrayBuffer, AnswersFault>> {
  const path = answersPath(sourceId)
  if (!archive.has(path))
    return failed('answers-missing')
  const { unpacked, packed } = archive.size(path)
  if (unpacked !== answers.bytes || isTooMuch(answers, packed))
    return failed('answers-damaged')
  try {
    const bytes = await archive.read(path)
    return await isSaid(answers, bytes) ? ok(wholeBuffer(bytes)) : failed('answers-damaged')
  }
  catch (error) {
    if (isGone(error))
      throw error
    return failed('answers-damaged')
  }
}

function isTooMuch({ bytes, rows }: SourceAnswers, packed: number): boolean {
  return bytes > limits.answersBytes || bytes > packed * limits.answersRatio || rows > limits.answerRows
}

/** Whether bytes are those that a source's record describes. */
export async function isSaid(
  { bytes, sha256: digest }: SourceAnswers,
  found: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return found.length === bytes
    && magic.every((byte, index) => found[index] === byte && found.at(index - magic.length) === byte)
    && await sha256(found) === digest
}

/** Who unpacked them may have left room behind them. */
function wholeBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.length === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer
}
