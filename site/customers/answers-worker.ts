import type { CleanedFile } from '../../core/customers/counts/clean-answers.ts'
import type { MonthCounts } from '../../core/customers/counts/count-months.ts'
import type { Meeting } from '../../core/customers/counts/customers-in-common.ts'
import type { CaughtRows } from '../../core/customers/importing/place-answers.ts'
import type { TriedRules } from '../../core/customers/importing/try-rules.ts'
import type { MonthCell } from '../../core/customers/scores/trend.ts'
import type { AnswerText, MeasuredSource } from '../../core/customers/table/read-texts.ts'
import type { SealedAnswers } from '../../core/database/answers/seal-answers.ts'
import type { SourceQuestion } from '../../core/journey/source/question.ts'
import type { Rule } from '../../core/journey/source/rule.ts'
import type { CountCell, MonthSpan, SourceCounts } from '../../core/journey/source/source-counts.ts'
import type { TextFilter, TextFinder, TextsFound } from './texts/text-finder.ts'
import { expose, transfer } from 'comlink'
import { cleanAnswers } from '../../core/customers/counts/clean-answers.ts'
import { readMonthCounts } from '../../core/customers/counts/count-months.ts'
import { customersInCommon, readCustomers } from '../../core/customers/counts/customers-in-common.ts'
import { openTriedRules } from '../../core/customers/importing/try-rules.ts'
import { readTexts } from '../../core/customers/table/read-texts.ts'
import { sealAnswers } from '../../core/database/answers/seal-answers.ts'
import { createHandles } from './handles.ts'
import { createTextFinder } from './texts/text-finder.ts'

/** Reading a million rows would hold up the page. What was opened stays here for what is asked of it next. */
const months = createHandles<MonthCounts>()
const texts = createHandles<TextFinder>()
const rules = createHandles<TriedRules>()

/** A question's answers in each month, and the handle under which several months are asked for. */
interface OpenMonths {
  handle: number
  cells: MonthCell[]
}

/** Reads a question's answers, and counts them in each month. */
async function openMonths(file: Blob, questionId: string, journey: number): Promise<OpenMonths> {
  const { handle, opened } = await months.open(async () =>
    readMonthCounts(await file.arrayBuffer(), { questionId, journey }))
  return { handle, cells: opened.each() }
}

/** Counts the answers that were opened in several months together. */
function countWithin(handle: number, span: MonthSpan): CountCell[] {
  return months.of(handle).within(span)
}

/** What there is among the texts that were opened, and the handle under which they are looked through. */
export interface OpenTexts extends TextsFound {
  handle: number
}

/** Reads what was answered in words. */
async function openTexts(file: Blob, source: MeasuredSource, journey: number): Promise<OpenTexts> {
  const { handle, opened } = await texts.open(async () =>
    createTextFinder(await readTexts(await file.arrayBuffer(), source, journey)))
  return { handle, ...opened.all }
}

/** Which of the texts that were opened a filter lets through. */
function findTexts(handle: number, filter: TextFilter): Uint32Array<ArrayBuffer> {
  const found = texts.of(handle).find(filter)
  return transfer(found, [found.buffer])
}

/** Some of the texts that were opened. */
function textsAt(handle: number, indexes: readonly number[]): AnswerText[] {
  return texts.of(handle).at(indexes)
}

/** Answers without some customers, ready for the store. */
type SealedCleaned = Omit<CleanedFile, 'file' | 'counts'> & SealedAnswers

/** Takes customers out of a file; null where no row is theirs. */
async function clean(file: Blob, counts: SourceCounts, pseudonyms: ReadonlySet<string>): Promise<SealedCleaned | null> {
  const cleaned = await cleanAnswers(await file.arrayBuffer(), counts, pseudonyms)
  return cleaned && { ...cleaned, ...await sealAnswers(cleaned) }
}

/** What rules can look at in the rows that were opened, and the handle under which they are tried on them. */
interface OpenRules extends Omit<TriedRules, 'tryRules'> {
  handle: number
}

/** Reads what rules look at. */
async function openRules(file: Blob, questions: readonly SourceQuestion[]): Promise<OpenRules> {
  const { handle, opened: { rows, subjects, touchpoints } } = await rules.open(async () =>
    openTriedRules(await file.arrayBuffer(), questions))
  return { handle, rows, subjects, touchpoints }
}

/** How many of the rows that were opened each rule would catch, and how many answers none would. */
function tryRules(handle: number, tried: readonly Rule[]): CaughtRows {
  return rules.of(handle).tryRules(tried)
}

/** Who is known in any two of several files. */
async function countInCommon(files: readonly Blob[]): Promise<Meeting[]> {
  const customers: Set<string>[] = []
  for (const file of files)
    customers.push(await readCustomers(await file.arrayBuffer()))
  return customers.flatMap((first, one) => customers.slice(one + 1).map((second, index) =>
    ({ one, other: one + 1 + index, ...customersInCommon(first, second) })))
}

const answersApi = { openMonths, countWithin, openTexts, findTexts, textsAt, clean, countInCommon, openRules, tryRules }

export type AnswersApi = typeof answersApi

expose(answersApi)
