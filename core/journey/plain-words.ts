/** The accents of Latin, Greek and Cyrillic; other scripts have marks that make another word. */
const accents = /[\u0300-\u036F]/g

/** The words of a name, whatever its case, width, accents and punctuation. */
export function plainWords(name: string): string[] {
  const plain = name.normalize('NFKD').replace(accents, '').toLowerCase()
  return plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)
}
