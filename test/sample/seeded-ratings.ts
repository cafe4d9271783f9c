import type { Stop } from './walk.ts'

/** An auditor of the sample: the seed their ratings come from, and how strictly they rate. */
export interface SampleAuditor {
  name: string
  seed: number
  /** Added to every satisfaction they give. */
  leniency: number
}

export const auditors: SampleAuditor[] = [
  { name: 'Ade Bello', seed: 11, leniency: -0.2 },
  { name: 'Lena Fuchs', seed: 23, leniency: 0.1 },
  { name: '陳靜怡', seed: 37, leniency: 0.2 },
]

/** Auditors whose ratings are added without screenshots. */
export const withoutPictures: SampleAuditor[] = [
  { name: 'Priya Nair', seed: 41, leniency: 0.1 },
  { name: 'Tomás Ruiz', seed: 53, leniency: -0.1 },
]

export interface SampleRatings {
  satisfaction: number
  ease: number
  feeling: number
}

/** The ratings that an auditor's script gives at each stop; the same on every run. */
export function ratingsOf({ seed, leniency }: SampleAuditor, stops: Stop[]): SampleRatings[] {
  const random = seededRandom(seed)
  return stops.map((stop) => {
    const level = stop.satisfaction + leniency
    return {
      satisfaction: onScale(level + scatter(random), 1, 5),
      ease: onScale(1 + (level - 1) * 1.5 + scatter(random), 1, 7),
      feeling: onScale(level - 3 + scatter(random), -2, 2),
    }
  })
}

/** Within about half a point, both ways. */
function scatter(random: () => number): number {
  return (random() + random() - 1) * 0.9
}

function onScale(value: number, least: number, greatest: number): number {
  return Math.min(greatest, Math.max(least, Math.round(value)))
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
