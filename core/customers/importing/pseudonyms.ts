import siphash from 'siphash'
import { createTextNumbers } from '../table/text-numbers.ts'

/** What stands for customers: four secret words, without which nobody can tell whom a pseudonym stands for. */
export type PseudonymKey = Uint32Array

/** Guessing a team's word takes as many steps for each try. */
const iterations = 300_000

/** The same in every browser, so that colleagues who use one word meet. */
const salt = new TextEncoder().encode('Kairos pseudonyms of customers, 1')

/** A key that no other browser has. */
export function randomKey(): PseudonymKey {
  return crypto.getRandomValues(new Uint32Array(4))
}

/** The key that a team's word stands for; spaces around it and how its letters are composed make no difference. */
export async function keyOfWord(word: string): Promise<PseudonymKey> {
  const bytes = new TextEncoder().encode(word.normalize('NFC').trim())
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, 128)
  return new Uint32Array(bits)
}

/**
 * A function from who somebody is, an e-mail address or an id, to the pseudonym that stands for them: 16 hexadecimal
 * digits, null for nobody. It is the same wherever the key is; whoever has key and address can tell that they meet.
 * Source: J.-P. Aumasson and D. J. Bernstein, SipHash: a fast short-input PRF (2012).
 */
export function createPseudonyms(key: PseudonymKey): (customer: string) => string | null {
  const customers = createTextNumbers()
  const pseudonyms: string[] = []
  return (customer) => {
    const name = customer.trim()
    return name === '' ? null : pseudonyms[customers.of(name)] ??= pseudonymOf(key, name)
  }
}

function pseudonymOf(key: PseudonymKey, name: string): string {
  const { h, l } = siphash.hash(key, bytesOf(name.includes('@') ? name.toLowerCase() : name))
  return hexOf(h, l)
}

const encoder = new TextEncoder()

/** A name as UTF-8; for one of English letters alone the encoder would take ten times as long. */
function bytesOf(name: string): Uint8Array {
  const bytes = new Uint8Array(name.length)
  for (let index = 0; index < name.length; index++) {
    const letter = name.charCodeAt(index)
    if (letter > 0x7F)
      return encoder.encode(name)
    bytes[index] = letter
  }
  return bytes
}

const digits = Array.from('0123456789abcdef', digit => digit.charCodeAt(0))

/** The digit of four bits of a word. */
const digitAt = (word: number, bit: number) => digits[word >>> bit & 15]!

/** Two words of 32 bits as sixteen digits, made at once: a text that is put together of others is read more slowly. */
function hexOf(high: number, low: number): string {
  return String.fromCharCode(
    digitAt(high, 28),
    digitAt(high, 24),
    digitAt(high, 20),
    digitAt(high, 16),
    digitAt(high, 12),
    digitAt(high, 8),
    digitAt(high, 4),
    digitAt(high, 0),
    digitAt(low, 28),
    digitAt(low, 24),
    digitAt(low, 20),
    digitAt(low, 16),
    digitAt(low, 12),
    digitAt(low, 8),
    digitAt(low, 4),
    digitAt(low, 0),
  )
}
