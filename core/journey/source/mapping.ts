import * as v from 'valibot'
import { lineSchema, nameSchema } from '../text.ts'
import { measureIdSchema } from './measure.ts'
import { questionIdSchema } from './question.ts'

/** What a column of a file may hold. */
export const roles = [
  // What a row is, and who is behind it.
  'record',
  'customer',
  'time',
  'invited',
  'status',
  'count',
  // What was answered.
  'score',
  'text',
  'reason',
  'measure',
  // What answers are told apart by.
  'segment',
  'channel',
  'market',
  'team',
  // What ties answers to the journey.
  'touchpoint',
  'address',
  'survey',
  'tag',
  'queue',
  'ignore',
] as const

export type Role = typeof roles[number]

/** What a word in a column of scores stands for. */
const wordSchema = v.looseObject({
  /** As it stands in the file. */
  word: lineSchema,
  /** A point of the question's scale; null where the customer did not experience it, or gave no answer. */
  value: v.nullable(v.number()),
  /** Whether it says that the customer did not experience what is asked about. */
  notExperienced: v.boolean(),
})

export type AnswerWord = v.InferOutput<typeof wordSchema>

/**
 * How a time is written that a measure counts in minutes. A moment is when something was over that began at the row's
 * own time; whatever is written as a clock, such as `01:02:03`, is read as one.
 */
export const durationForms = ['milliseconds', 'seconds', 'minutes', 'hours', 'days', 'moment'] as const

export type DurationForm = typeof durationForms[number]

const columnSchema = v.looseObject({
  /** As the file calls it; columns without a name are called by their letter. */
  name: lineSchema,
  role: v.picklist(roles),
  /**
   * The question of a score, a text or a reason, null where `asked` tells it; the measure of a measure; null for all
   * else.
   */
  of: v.nullable(v.union([questionIdSchema, measureIdSchema])),
  /** What is no plain number of it, or a number that stands for another. */
  words: v.pipe(v.array(wordSchema), v.maxLength(1_000)),
  /** Of a measure in minutes: how the file writes it; null for all else. */
  writtenIn: v.nullable(v.picklist(durationForms)),
})

export type MappedColumn = v.InferOutput<typeof columnSchema>

/** What status means of a row: answered, sent out and not answered, begun, or no answer of a customer at all. */
export const rowStates = ['answered', 'invited', 'partial', 'dropped'] as const

export type RowState = typeof rowStates[number]

/**
 * In what order day, month and year stand in dates of digits; ISO dates need none. A serial is the number of days since
 * 1899-12-30 by which spreadsheets count.
 */
export const dateOrders = ['year-first', 'day-first', 'month-first', 'serial'] as const

export type DateOrder = typeof dateOrders[number]

const rowSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))

/** What a word in a column of status or of scores says of its row. */
const stateSchema = v.looseObject({
  /** The column's name. */
  column: lineSchema,
  word: lineSchema,
  state: v.picklist(rowStates),
})

/** Of a file whose rows answer different questions: the column that says which one a row answers. */
const askedSchema = v.looseObject({
  column: lineSchema,
  questions: v.pipe(
    v.array(v.looseObject({
      word: lineSchema,
      of: questionIdSchema,
      /** What is no plain number of its answers. */
      words: v.pipe(v.array(wordSchema), v.maxLength(1_000)),
    })),
    v.maxLength(1_000),
  ),
})

/** How a file of a source is read: which column holds what. */
export const mappingSchema = v.looseObject({
  /** What it was recognised by, such as `zendesk-tickets`; `own` where somebody mapped it by hand. */
  system: nameSchema,
  /** The row in which columns have their names, from 0; null where none has. */
  nameRow: v.nullable(rowSchema),
  /** The row in which questions are worded; null where none is. */
  wordingRow: v.nullable(rowSchema),
  /** The row in which the data begins. */
  dataRow: rowSchema,
  columns: v.pipe(v.array(columnSchema), v.maxLength(5_000)),
  /** What the first cell of the row behind the last one begins with; null where the data goes on to the end. */
  endMark: v.nullable(nameSchema),
  /**
   * What the line above the table begins with that says of which days all its rows are; null or absent where a column
   * says it of each.
   */
  periodMark: v.optional(v.nullable(nameSchema)),
  /** Null where each column is of a question of its own. */
  asked: v.nullable(askedSchema),
  /** Words that are not here stand for `answered`; of several, the one furthest down in `rowStates` counts. */
  states: v.pipe(v.array(stateSchema), v.maxLength(1_000)),
  dateOrder: v.nullable(v.picklist(dateOrders)),
  /** The IANA name of the zone that dates without an offset are in; empty until somebody has said it. */
  timeZone: v.string(),
  /** What stands before the decimals of a number. */
  decimal: v.picklist(['.', ',']),
})

export type Mapping = v.InferOutput<typeof mappingSchema>
