/** Stands for an infinite number, which `JSON.stringify` cannot write, until the text is there. */
export const infinite = '@@infinite@@'

/** A value as JSON, in which a number may be infinite; a list that was made to be nothing is null. */
export function asJson(value: unknown): string {
  return (JSON.stringify(value) ?? 'null').replaceAll(`"${infinite}"`, '1e999')
}
