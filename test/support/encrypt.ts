import { Buffer } from 'node:buffer'
import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

/** What AE-2 puts around the bytes of an entry. */
export const encryptionBytes = 28

/**
 * Encrypts the bytes of a ZIP entry with AES-256, from the description alone.
 * @see https://www.winzip.com/en/support/aes-encryption/
 */
export function encryptEntry(bytes: Uint8Array, password: string): Uint8Array {
  const salt = randomBytes(16)
  const keys = pbkdf2Sync(Buffer.from(password), salt, 1000, 66, 'sha1')
  const cipher = createCipheriv('aes-256-ecb', keys.subarray(0, 32), null).setAutoPadding(false)
  const stream = cipher.update(counters(Math.ceil(bytes.length / 16)))
  const encrypted = Buffer.from(bytes.map((byte, index) => byte ^ stream[index]!))
  const code = createHmac('sha1', keys.subarray(32, 64)).update(encrypted).digest().subarray(0, 10)
  return Buffer.concat([salt, keys.subarray(64), encrypted, code])
}

/** The numbers from 1 on, of 16 bytes each, the least of them first. */
function counters(count: number): Buffer {
  const blocks = Buffer.alloc(count * 16)
  for (let block = 0; block < count; block++)
    blocks.writeUInt32LE(block + 1, block * 16)
  return blocks
}

/** What the headers of an encrypted entry say beside its name; its method is 99 and its CRC-32 is 0. */
export function encryptionField(method: number): Uint8Array {
  return Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, method, 0])
}
