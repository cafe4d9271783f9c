/** What an error says, in the browser's words: of errors that wrap one another, the innermost has them without the wrapping. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error))
    return String(error)
  return 'inner' in error && error.inner instanceof Error ? wordsOf(error.inner) : error.message
}
