/**
 * What the sample's customers were made to say, so that the map has something to find: where auditors and customers
 * differ, where what is believed differs from what is so, and what goes with the outcome.
 */
export const planted = {
  /** Auditors are delighted here; customers' mean is some 50 points of 100 lower. */
  auditGap: 'First use',
  /** Twelve people guess that some 80 % answer 4 or 5 here; 45 % do. */
  perceptionGap: 'Contact support',
  /** Weighs three times what each of the seven others does in how likely customers are to recommend. */
  driver: 'Payment',
} as const

/** How satisfied customers are on average, from 1 to 5, at each touchpoint that they are asked about. */
export const customerMeans: Readonly<Record<string, number>> = {
  'Home page': 4.2,
  'Search result': 3.3,
  'About us': 3.8,
  'Blog or article': 3.7,
  'Product page': 3.5,
  'Pricing': 3,
  'FAQ': 2.8,
  'Sign up': 2.3,
  'Payment': 1.7,
  'First use': 2.25,
  'Help centre': 3.4,
  'Contact support': 3.3,
  'Review request': 3.6,
}

/** The touchpoints that the relationship survey asks about, the one that weighs most among them. */
export const drivers = [
  'Home page',
  'Search result',
  'Product page',
  'Pricing',
  'Sign up',
  'Payment',
  'First use',
  'Contact support',
] as const

/** The column of the relationship survey that a driver's answers stand in. */
export const driverColumn = (touchpoint: typeof drivers[number]): string => `d${drivers.indexOf(touchpoint) + 1}`

export const guessers = 12

/** What those who guess believe, in percent, on average; null stands for the journey as a whole. */
export const believed: readonly (readonly [touchpoint: string | null, share: number])[] = [
  [null, 76],
  [planted.perceptionGap, 80],
  ['Home page', 78],
  ['Pricing', 34],
]
