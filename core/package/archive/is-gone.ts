/**
 * How browsers name it when a file that was chosen can no longer be read: it was moved, changed or deleted meanwhile,
 * or lies on a drive that is not there any more.
 */
const names = new Set(['NotReadableError', 'NotFoundError'])

/** Whether an error says that a file is gone, so that nothing is known of what it held. */
export function isGone(error: unknown): boolean {
  return error instanceof DOMException && names.has(error.name)
}
