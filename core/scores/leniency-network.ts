import type { Id } from '../journey/identifier.ts'
import type { Network } from '../statistics/network.ts'
import type { Island } from './islands.ts'
import { mean } from '../statistics/mean.ts'
import { solveNetwork } from '../statistics/network.ts'

/**
 * What `leniencyByMatrix` gives but for rounding, for any number of auditors: a cell links an auditor with a
 * touchpoint, and the least squares of touchpoint - strictness are a network's equations.
 */
export function leniencyByNetwork({ auditorIds, touchpoints }: Island): Map<Id, number> {
  const auditors = new Map(auditorIds.map((id, index) => [id, index]))
  const size = auditorIds.length + touchpoints.size
  const network: Network = Array.from({ length: size }, () => new Map())
  const supplies = new Float64Array(size)
  let touchpoint = auditorIds.length
  for (const cells of touchpoints.values()) {
    for (const cell of cells) {
      const auditor = auditors.get(cell.auditorId)!
      network[auditor]!.set(touchpoint, 1)
      network[touchpoint]!.set(auditor, 1)
      supplies[auditor]! -= cell.mean
      supplies[touchpoint]! += cell.mean
    }
    touchpoint++
  }
  const strictness = [...solveNetwork(network, supplies).subarray(0, auditorIds.length)]
  const middle = mean(strictness)
  return new Map(auditorIds.map((id, index) => [id, middle - strictness[index]!]))
}
