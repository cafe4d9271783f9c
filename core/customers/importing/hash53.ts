/**
 * A number of 53 bits for texts, a border between them counting as a letter of its own: enough to tell rows apart, and
 * nothing that keeps a secret. Source: cyrb53 by bryc, in the public domain.
 * @param seed another one gives another number, independent of the first
 */
export function hash53(texts: readonly string[], seed: number): number {
  let high = 0xDEADBEEF ^ seed
  let low = 0x41C6CE57 ^ seed
  for (const text of texts) {
    for (let index = 0; index <= text.length; index++) {
      const letter = index < text.length ? text.charCodeAt(index) : 0x10000
      high = Math.imul(high ^ letter, 2_654_435_761)
      low = Math.imul(low ^ letter, 1_597_334_677)
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0)
}
