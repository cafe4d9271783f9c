import type { Id } from '../../journey/identifier.ts'

/**
 * What a participant's pseudonym is made of. An address meets that person in other sources; a code such as P3 means
 * somebody else in each study.
 */
export function participantName(sourceId: Id, typed: string): string {
  const name = typed.trim()
  return name === '' || name.includes('@') ? name : `${sourceId} ${name.toLowerCase()}`
}
