/**
 * A passphrase as it encrypts an archive: the same text may be typed as one character or as a letter and its accent.
 */
export function passwordOf(passphrase: string): string {
  return passphrase.normalize('NFC')
}
