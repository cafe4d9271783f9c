import * as v from 'valibot'
import { compareTexts } from './compare-texts.ts'
import { pixelRatioSchema, seenIn, sizeSchema, widthWithoutPanelSchema } from './context.ts'
import { rectangleSchema } from './evidence.ts'
import { describeRecordType } from './record-type.ts'
import { countingNumberSchema, recordFields } from './record.ts'
import { nameSchema, shortList } from './text.ts'
import { timestampSchema } from './timestamp.ts'

/** Image types that may be stored; none of them can carry a script. */
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const

export type PictureType = typeof pictureTypes[number]

const imageFields = {
  type: v.picklist(pictureTypes),
  /** In the picture's own pixels. */
  width: countingNumberSchema,
  height: countingNumberSchema,
  bytes: countingNumberSchema,
  /** Of the bytes, in lower-case hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'sha256')),
}

/** A part of a picture that was painted over, in the picture's own pixels. */
const redactionSchema = v.looseObject({
  ...rectangleSchema.entries,
  /** What was found there, such as `email`; absent where somebody covered it by hand. */
  kind: v.optional(nameSchema),
})

export type Redaction = v.InferOutput<typeof redactionSchema>

/** What is known of a picture; its bytes are kept apart, under the same id. */
const pictureSchema = v.looseObject({
  ...recordFields,
  ...imageFields,
  /** What the page had to draw in, in CSS pixels; null where unknown. */
  viewport: v.nullable(sizeSchema),
  widthWithoutPanel: widthWithoutPanelSchema,
  /** Picture pixels per CSS pixel; null where unknown. */
  scale: v.nullable(pixelRatioSchema),
  /** What was painted over before the picture was stored. */
  redactions: shortList(redactionSchema),
  capturedAt: timestampSchema,
})

export type Picture = v.InferOutput<typeof pictureSchema>

/** In a picture's own pixels. */
export type PictureSize = Pick<Picture, 'width' | 'height'>

/** Whether pictures show pages in more layouts than one, so that each must say its own. */
export function areOfSeveralLayouts(pictures: Picture[]): boolean {
  return new Set(pictures.map(picture => seenIn(picture).layout)).size > 1
}

/** How much higher than its window a picture is that shows a page beyond it: pixels are whole. */
const leastExcess = 1.01

/** Whether a picture shows a page from top to bottom, and not only what its window showed. */
export function isFullPage({ height, viewport, scale }: Pick<Picture, 'height' | 'viewport' | 'scale'>): boolean {
  return viewport !== null && scale !== null && height > viewport.height * scale * leastExcess
}

/** A smaller version of a picture, as it is where only that is at hand; nothing else of it is kept. */
export const reducedSchema = v.object(imageFields)

export type ReducedPicture = v.InferOutput<typeof reducedSchema>

/**
 * Which of two versions of one picture is kept wherever both are seen, so that it is the same in whatever order they
 * come: the original, which is undefined here, then the one with more bytes. Beyond that nothing speaks for either.
 * @returns above 0 for the first, below 0 for the second, 0 for the same
 */
export function compareReduced(a: ReducedPicture | undefined, b: ReducedPicture | undefined): number {
  if (!a || !b)
    return Number(!a) - Number(!b)
  return a.bytes - b.bytes || compareTexts(a.sha256, b.sha256) || a.width - b.width || a.height - b.height
}

/** Pictures as records. */
export const pictureType = describeRecordType({
  name: 'picture',
  plural: 'pictures',
  schema: pictureSchema,
  since: 1,
  parent: null,
  indexes: [],
  references: {},
  mentions: {},
  role: 'finding',
  fixed: [],
  leaves: {
    type: true,
    width: true,
    height: true,
    bytes: true,
    sha256: true,
    viewport: true,
    widthWithoutPanel: true,
    scale: true,
    redactions: true,
    capturedAt: true,
  },
})
