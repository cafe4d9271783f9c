import * as v from 'valibot'
import { pixelRatioSchema, sizeSchema } from './context.ts'
import { rectangleSchema } from './evidence.ts'
import { countingNumberSchema, recordFields } from './record.ts'
import { listOf } from './text.ts'
import { timestampSchema } from './timestamp.ts'

/** Image types that may be stored; none of them can carry a script. */
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const

export type PictureType = typeof pictureTypes[number]

/** What is known of a picture; its bytes are kept apart, under the same id. */
export const pictureSchema = v.looseObject({
  ...recordFields,
  type: v.picklist(pictureTypes),
  /** In the picture's own pixels. */
  width: countingNumberSchema,
  height: countingNumberSchema,
  bytes: countingNumberSchema,
  /** Of the bytes, in lower-case hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'sha256')),
  /** What the page had to draw in, in CSS pixels; null where unknown. */
  viewport: v.nullable(sizeSchema),
  /** Picture pixels per CSS pixel; null where unknown. */
  scale: v.nullable(pixelRatioSchema),
  /** What was painted over before the picture was stored, in the picture's own pixels. */
  redactions: listOf(rectangleSchema),
  capturedAt: timestampSchema,
})

export type Picture = v.InferOutput<typeof pictureSchema>
