import type { Failure } from '../../core/database/failure.ts'

/** A message that says what happened, what is safe and what to do: text keys of the catalogue, and their values. */
export interface Notice {
  title: string
  text: string
  values: Record<string, string>
}

/** What to tell of something that went wrong; null where nothing did. */
export function failureNotice(failure: Failure | null): Notice | null {
  if (!failure)
    return null
  const { kind } = failure
  const values: Notice['values'] = 'detail' in failure ? { detail: failure.detail } : {}
  return { title: `common.failure.${kind}.title`, text: `common.failure.${kind}.text`, values }
}
