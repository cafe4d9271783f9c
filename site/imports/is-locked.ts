import type { PackageError } from '../../core/package/problem.ts'

/** Whether a file waits for its passphrase. */
export function isLocked({ kind }: PackageError): boolean {
  return kind === 'locked' || kind === 'wrong-passphrase'
}
