import type { NewPortrait } from '../../../core/database/commands/edit-personas.ts'
import type { Clock } from '../../../core/journey/timestamp.ts'
import { newId } from '../../../core/journey/identifier.ts'
import { sha256 } from '../../../core/journey/sha256.ts'
import { timestampOf } from '../../../core/journey/timestamp.ts'
import { drawWithin } from '../../../core/screen/export/shrink-picture.ts'

/** Of a portrait, in pixels: sharp wherever one is shown, and nothing in a mail. */
const longestEdge = 512

/**
 * A portrait from a picture file, drawn anew: small, and without the place and time that a camera writes into it.
 * @returns null where the file is no picture to this browser
 */
export async function readPortrait(file: Blob, clock: Clock): Promise<NewPortrait | null> {
  const drawn = await drawWithin(file, longestEdge)
  if (!drawn)
    return null
  const id = newId()
  const content = {
    type: drawn.type,
    width: drawn.width,
    height: drawn.height,
    bytes: drawn.file.size,
    sha256: await sha256(new Uint8Array(await drawn.file.arrayBuffer())),
    viewport: null,
    scale: null,
    redactions: [],
    capturedAt: timestampOf(clock),
  }
  return { edit: { type: 'picture', id, content }, file: { id, file: drawn.file } }
}
