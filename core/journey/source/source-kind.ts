/** Where customers gave their answers; `behaviour` is what they did, as analytics count it. */
export const sourceKinds = [
  'survey',
  'support',
  'review',
  'social',
  'interview',
  'focus-group',
  'usability-test',
  'request',
  'behaviour',
] as const

export type SourceKind = typeof sourceKinds[number]
