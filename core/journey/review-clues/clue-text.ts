import { withFewMarks } from '../few-marks.ts'

/** A text as clues are looked for in it: single spaces, full-width digits as plain ones, a half as a decimal. */
export function clueText(text: string): string {
  return withFewMarks(text).replace(/\s?½/g, '.5').normalize('NFKC').replace(/[^\S\n]+/g, ' ')
}
