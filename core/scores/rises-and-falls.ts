/** A stretch over which values rise or fall, by the indexes of its ends. */
export interface Leg {
  from: number
  to: number
  rises: boolean
}

/**
 * Where values rise and fall, in their order: each leg ends where it turns by at least `least`, so that what goes to
 * and fro by less belongs to the leg around it. None where all lie closer together. Of equal turns the first counts.
 * @param least over 0, in the values' own units
 */
export function risesAndFalls(values: readonly number[], least: number): Leg[] {
  const turns = turningPoints(values, least)
  return turns.slice(1).map((to, index) => {
    const from = turns[index]!
    return { from, to, rises: values[to]! > values[from]! }
  })
}

/** The indexes of the ends of all legs; fewer than two where there is none. */
function turningPoints(values: readonly number[], least: number): number[] {
  const turns: number[] = []
  // Until the first leg is known, both a lowest and a highest value are carried on.
  let [low, high] = [0, 0]
  let direction = 0
  values.forEach((value, index) => {
    if (value < values[low]!)
      low = index
    if (value > values[high]!)
      high = index
    if (direction >= 0 && values[high]! - value >= least) {
      turns.push(high)
      direction = -1
      low = high = index
    }
    else if (direction <= 0 && value - values[low]! >= least) {
      turns.push(low)
      direction = 1
      low = high = index
    }
  })
  if (direction !== 0)
    turns.push(direction > 0 ? high : low)
  return turns
}
