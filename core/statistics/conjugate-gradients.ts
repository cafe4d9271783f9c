import { mean } from './mean.ts'

/** A network's rows one after the other: those of node i from starts[i] to starts[i + 1]. */
interface Rows {
  starts: Uint32Array
  neighbours: Uint32Array
  weights: Float64Array
  /** Of each node, the sum of its weights. */
  totals: Float64Array
}

/** Where the remainder is that small a share of the supplies, only rounding is left. */
const settled = 1e-15

/** The longest network of 200,000 ratings that closely linked nodes can make settles in a few thousand. */
const mostRounds = 10_000

/**
 * Solves the equations of `solveNetwork` by conjugate gradients, each node by its own weights (Jacobi).
 * Source: M. R. Hestenes and E. Stiefel, Journal of Research of the NBS 49 (1952), 409-436.
 * @param links by node, its neighbours and their weights
 * @param ids by node, what it is called among the neighbours and in `supplies`
 * @returns by node its value; their mean is 0
 */
export function solveByGradients(
  links: ReadonlyMap<number, number>[],
  ids: number[],
  supplies: Float64Array,
): Float64Array {
  const rows = rowsOf(links, ids)
  const values = new Float64Array(ids.length)
  const remainder = centre(Float64Array.from(ids, id => supplies[id]!))
  const least = settled ** 2 * dot(remainder, remainder)
  let preconditioned = divide(remainder, rows.totals)
  const direction = preconditioned.slice()
  let slope = dot(remainder, preconditioned)
  for (let round = 0; round < mostRounds && dot(remainder, remainder) > least; round++) {
    const change = applyRows(rows, direction)
    const step = slope / dot(direction, change)
    values.forEach((_, node) => {
      values[node]! += step * direction[node]!
      remainder[node]! -= step * change[node]!
    })
    preconditioned = divide(remainder, rows.totals)
    const next = dot(remainder, preconditioned)
    direction.forEach((along, node) => direction[node] = preconditioned[node]! + next / slope * along)
    slope = next
  }
  return centre(values)
}

function rowsOf(links: ReadonlyMap<number, number>[], ids: number[]): Rows {
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const entries = links.flatMap(row => [...row])
  const starts = new Uint32Array(links.length + 1)
  links.forEach(({ size }, node) => starts[node + 1] = starts[node]! + size)
  return {
    starts,
    neighbours: Uint32Array.from(entries, ([id]) => indexes.get(id)!),
    weights: Float64Array.from(entries, ([, weight]) => weight),
    totals: Float64Array.from(links, row => [...row.values()].reduce((sum, weight) => sum + weight, 0)),
  }
}

/** What each node would have to be supplied with to have these values. */
function applyRows({ starts, neighbours, weights, totals }: Rows, values: Float64Array): Float64Array {
  return values.map((value, node) => {
    let sum = totals[node]! * value
    for (let link = starts[node]!; link < starts[node + 1]!; link++)
      sum -= weights[link]! * values[neighbours[link]!]!
    return sum
  })
}

function divide(dividends: Float64Array, divisors: Float64Array): Float64Array {
  return dividends.map((dividend, index) => dividend / divisors[index]!)
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0)
}

/** The values less their mean. */
function centre(values: Float64Array): Float64Array {
  const middle = mean([...values])
  return values.map(value => value - middle)
}
