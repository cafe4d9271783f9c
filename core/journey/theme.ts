import * as v from 'valibot'
import { idSchema } from './identifier.ts'
import { localisedTextSchema } from './localised-text.ts'
import { describeRecordType } from './record-type.ts'
import { recordFields } from './record.ts'
import { searchableText } from './searchable-text.ts'
import { withoutDirectionMarks } from './text.ts'

/** What a theme is about; `need-or-pain` is what customers want to get done, or what hurts while they do. */
export const themeKinds = ['request', 'reason-for-leaving', 'reason-for-choosing', 'need-or-pain'] as const

export type ThemeKind = typeof themeKinds[number]

/** Longest word or phrase of a theme, in UTF-16 units, and the most of them. */
export const longestThemeWord = 100
export const mostThemeWords = 200

/**
 * A word or a phrase that texts are searched for, in any case, width and accents and whatever stands between its words.
 * It is found as a whole: `refund` is not in `refunds`. A star behind it stands for any ending: `refund*` is. Chinese,
 * which sets no blanks, is found anywhere in a run of characters; each of its two ways of writing is a word of its own.
 */
const themeWordSchema = v.pipe(
  v.string(),
  v.transform(withoutDirectionMarks),
  v.trim(),
  v.maxLength(longestThemeWord, 'too-long'),
  v.check(hasLetters, 'no-letters'),
)

const themeWordsSchema = v.pipe(v.array(themeWordSchema), v.maxLength(mostThemeWords, 'too-many'))

/** What several customers speak of in their own words, as a person named it; texts are found by its words. */
const themeSchema = v.looseObject({
  ...recordFields,
  journeyId: idSchema,
  name: localisedTextSchema,
  kind: v.picklist(themeKinds),
  /** A text with any of them has the theme, */
  words: v.pipe(themeWordsSchema, v.minLength(1, 'no-words')),
  /** unless it has any of these as well. */
  excluded: themeWordsSchema,
  /** Where in the journey it belongs; null where that is no single touchpoint. Texts about others count as well. */
  touchpointId: v.nullable(idSchema),
  /** Deleted by somebody, for all who know it. */
  isRemoved: v.optional(v.boolean()),
})

export type Theme = v.InferOutput<typeof themeSchema>

/** What of a theme decides which texts have it. */
export type ThemeWords = Pick<Theme, 'words' | 'excluded'>

/** Whether a text has a letter or a digit, by which alone texts are found. */
export function hasLetters(text: string): boolean {
  return searchableText(text) !== ' '
}

/** Themes as records. They belong to a journey, as whatever several of its audits share: a later round counts them. */
export const themeType = describeRecordType({
  name: 'theme',
  plural: 'themes',
  schema: themeSchema,
  since: 10,
  parent: { type: 'journey', field: 'journeyId' },
  indexes: [],
  references: {
    journey: ({ journeyId }) => [journeyId],
  },
  mentions: {
    touchpoint: ({ touchpointId }) => [touchpointId],
  },
  role: 'frame',
  fixed: ['journeyId'],
  leaves: {
    journeyId: true,
    name: true,
    kind: true,
    words: true,
    excluded: true,
    touchpointId: true,
    isRemoved: true,
  },
})
