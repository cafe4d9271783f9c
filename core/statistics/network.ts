import { solveByGradients } from './conjugate-gradients.ts'

/** By node, the nodes that it is linked to, with the link's weight; a link stands at both of its ends. */
export type Network = Map<number, number>[]

/** A node that was taken out, its links as they were then. */
interface TakenOut {
  node: number
  links: [node: number, weight: number][]
}

/** Taking out a node links its neighbours with each other: with more of them that would cost more than it saves. */
const mostNeighbours = 12

/**
 * Solves, for every node of a connected network, sum of weights x value - sum of weight x neighbour's value = supply.
 * The supplies must add up to 0; the values are known but for what is common to all. Nodes of few neighbours are taken
 * out one after the other (Gaussian elimination, so that chains, trees and stars are solved exactly in one pass), and
 * what is left, whose nodes are closely linked, is solved by conjugate gradients. Time and space grow as the links do.
 * Takes network and supplies apart.
 */
export function solveNetwork(network: Network, supplies: Float64Array): Float64Array {
  const takenOut = takeOut(network, supplies)
  const gone = new Set(takenOut.map(({ node }) => node))
  const left = [...network.keys()].filter(node => !gone.has(node))
  const values = new Float64Array(network.length)
  solveByGradients(left.map(node => network[node]!), left, supplies).forEach((value, index) =>
    values[left[index]!] = value)
  for (const { node, links } of takenOut.reverse())
    values[node] = valueOf(links, supplies[node]!, values)
  return values
}

/** Takes out the nodes of few neighbours, those of fewest first, in the order of which each can be solved backwards. */
function takeOut(network: Network, supplies: Float64Array): TakenOut[] {
  const waiting: number[][] = Array.from({ length: mostNeighbours + 1 }, () => [])
  const wait = (node: number) => waiting[network[node]!.size]?.push(node)
  network.forEach((_, node) => wait(node))
  const taken: TakenOut[] = []
  const gone = new Uint8Array(network.length)
  for (let few = 0; few <= mostNeighbours;) {
    const node = waiting[few]!.pop()
    if (node === undefined) {
      few++
    }
    else if (!gone[node] && network[node]!.size === few) {
      gone[node] = 1
      const links = [...network[node]!]
      taken.push({ node, links })
      linkNeighbours(node, links, network, supplies)
      links.forEach(([neighbour]) => wait(neighbour))
      few = 0
    }
  }
  return taken
}

/** Hands a node's supply on to its neighbours, and links them as strongly as they were linked through it. */
function linkNeighbours(node: number, links: TakenOut['links'], network: Network, supplies: Float64Array): void {
  const total = totalOf(links)
  for (const [one, weight] of links) {
    const ofOne = network[one]!
    ofOne.delete(node)
    supplies[one]! += supplies[node]! * weight / total
    for (const [other, otherWeight] of links) {
      if (other !== one)
        ofOne.set(other, (ofOne.get(other) ?? 0) + weight * otherWeight / total)
    }
  }
}

/** The last node of all has no links: what is common to all values is taken as 0. */
function valueOf(links: TakenOut['links'], supply: number, values: Float64Array): number {
  const sum = links.reduce((sum, [node, weight]) => sum + weight * values[node]!, supply)
  return links.length === 0 ? 0 : sum / totalOf(links)
}

function totalOf(links: TakenOut['links']): number {
  return links.reduce((sum, [, weight]) => sum + weight, 0)
}
