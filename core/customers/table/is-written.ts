/** Whether a value of a column of texts is one that somebody wrote. */
export function isWritten(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
