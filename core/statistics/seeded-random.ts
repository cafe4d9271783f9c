/**
 * Numbers from 0 up to, but without, 1: the same ones for the same seed, a whole number. Not for secrets.
 * Source: sfc32 by C. Doty-Humphrey (PractRand), 2010.
 */
export function seededRandom(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, Math.floor(seed / 2 ** 32) | 0, 1]
  const next = (): number => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21 | c >>> 11) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // Seeds that are alike begin alike.
  for (let step = 0; step < 15; step++)
    next()
  return next
}
