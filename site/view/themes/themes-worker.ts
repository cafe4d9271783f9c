import type { Narrowing, WantedAnswers } from '../../../core/customers/places/narrow-answers.ts'
import type { WrittenScope, WrittenSubmission } from '../../../core/customers/table/read-written.ts'
import type { MonthMentions } from '../../../core/customers/themes/count-themes.ts'
import type { ProposedWord } from '../../../core/customers/themes/frequent-words.ts'
import type { TellingWord } from '../../../core/customers/themes/telling-words.ts'
import type { ThemeWords } from '../../../core/journey/theme.ts'
import { expose } from 'comlink'
import { readWantedRows } from '../../../core/customers/drivers/wanted-rows.ts'
import { readWritten } from '../../../core/customers/table/read-written.ts'
import { createThemeCounter } from '../../../core/customers/themes/count-themes.ts'
import { proposeWords } from '../../../core/customers/themes/frequent-words.ts'
import { tellingWords } from '../../../core/customers/themes/telling-words.ts'
import { createWordCounter } from '../../../core/customers/themes/word-counts.ts'

/** What is counted: themes in the answers of one source. */
export interface ThemesJob {
  file: Blob
  questionIds: readonly string[]
  themes: readonly ThemeWords[]
  /** Whose texts count; months can be told apart afterwards. */
  wanted: Omit<WantedAnswers, 'months'>
}

/** How often each theme occurs, month by month, and how many submissions have text at all. */
export interface CountedThemes {
  mentions: MonthMentions[][]
  comments: Omit<MonthMentions, 'mentions'>[]
  /** Whose texts they are, in the source's own words. */
  groups: Narrowing['groups']
}

/** Where words are looked for that themes may be made of. */
export interface WordsJob extends Pick<ThemesJob, 'file' | 'questionIds'> {
  /** By which low scores are told from high ones; null where nothing is scored. */
  scores: { questionId: string, low: readonly number[], high: readonly number[] } | null
}

/** Words that themes may be made of. */
export interface ProposedThemeWords {
  frequent: ProposedWord[]
  /** Those that low scores have clearly more often than high ones. */
  ofLowScores: TellingWord[]
}

/** How far the work is, 0 to 1. */
export type TellProgress = (progress: number) => void

const mostProposed = 40

/** Submissions between two messages of progress. */
const batch = 5_000

/** Reading and searching a million texts would hold up the page. */
const themesWork = {
  async count({ file, questionIds, themes, wanted }: ThemesJob, tell: TellProgress): Promise<CountedThemes> {
    const counter = createThemeCounter(themes)
    const bytes = await file.arrayBuffer()
    const { groups, isWanted } = await readWantedRows(bytes, wanted)
    await forEachWritten(bytes, { questionIds, scoredBy: null, isWanted }, counter.add, tell)
    return { mentions: counter.mentions(), comments: counter.comments(), groups }
  },

  async propose({ file, questionIds, scores }: WordsJob, tell: TellProgress): Promise<ProposedThemeWords> {
    const counter = createWordCounter(3)
    const add = ({ texts, score }: WrittenSubmission) =>
      texts.forEach(text => counter.add(text, groupOf(score, scores)))
    await forEachWritten(await file.arrayBuffer(), { questionIds, scoredBy: scores?.questionId ?? null }, add, tell)
    return {
      frequent: proposeWords(counter, { most: mostProposed }),
      ofLowScores: tellingWords(counter, { most: mostProposed }),
    }
  },
}

async function forEachWritten(
  file: ArrayBuffer,
  scope: WrittenScope,
  each: (submission: WrittenSubmission) => void,
  tell: TellProgress,
): Promise<void> {
  let before = 0
  for await (const { submissions, progress } of readWritten(file, scope)) {
    submissions.forEach((submission, index) => {
      each(submission)
      if (index % batch === 0)
        tell(before + (progress - before) * index / submissions.length)
    })
    before = progress
  }
}

/** Low scores, high ones and all else. */
function groupOf(score: number | null, scores: WordsJob['scores']): number {
  if (score === null || !scores)
    return 2
  return scores.low.includes(score) ? 0 : scores.high.includes(score) ? 1 : 2
}

export type ThemesWork = typeof themesWork

expose(themesWork)
