import type { SourceQuestion } from '../../../../../core/journey/source/question.ts'
import type { CountCell } from '../../../../../core/journey/source/source-counts.ts'
import { describe, expect, it } from 'vitest'
import { breakDown } from '../../../../../core/customers/scores/break-down.ts'
import { scaleValues } from '../../../../../core/journey/criterion.ts'
import { mean } from '../../../../../core/statistics/mean.ts'
import { seededRandom } from '../../../../../core/statistics/seeded-random.ts'
import { cell, ease, question, recommendation } from '../../../support/count-cells.ts'

const [seeds, groups, answers] = [400, 60, 200]
/** The teams that a planted effect is in. */
const planted = [0, 1, 2, 3, 4, 5]

interface Population {
  asked: SourceQuestion
  /** The share of each point of the scale. */
  shares: number[]
  /** From which point to which a planted effect moves so many, or back. */
  move: { from: number, to: number, share: number }
}

/** What a planted effect comes to: 24 points of an NPS, 13 percentage points, .45 of a scale of seven. */
const populations: [name: string, Population][] = [
  ['24 NPS points', {
    asked: recommendation,
    shares: [0.02, 0.01, 0.02, 0.02, 0.02, 0.03, 0.15, 0.13, 0.15, 0.2, 0.25],
    move: { from: 6, to: 9, share: 0.12 },
  }],
  ['13 percentage points', {
    asked: question(),
    shares: [0.05, 0.1, 0.15, 0.4, 0.3],
    move: { from: 2, to: 4, share: 0.13 },
  }],
  ['0.45 of 1 to 7', {
    asked: ease,
    shares: [0.03, 0.05, 0.1, 0.17, 0.25, 0.25, 0.15],
    move: { from: 3, to: 6, share: 0.15 },
  }],
]

/** The shares with an effect for better (1), for worse (-1), or none (0). */
function sharesWith({ shares, move }: Population, direction: number): number[] {
  return shares.map((share, index) =>
    share + direction * move.share * (index === move.to ? 1 : index === move.from ? -1 : 0))
}

/** 60 teams of 200 answers, of which those with an effect come first: half better, half worse. */
function draw(population: Population, effects: number, random: () => number): CountCell[] {
  return Array.from({ length: groups }).flatMap((_, team) => {
    const direction = team < effects ? team % 2 * 2 - 1 : 0
    const counts = drawAnswers(sharesWith(population, direction), random)
    return scaleValues(population.asked.scale!).map((value, index) =>
      cell(value, counts[index]!, { team: `team ${team}` }))
  })
}

function drawAnswers(shares: number[], random: () => number): number[] {
  const counts = shares.map(() => 0)
  for (let answer = 0; answer < answers; answer++) {
    let [left, point] = [random() - shares[0]!, 0]
    while (left >= 0 && point < shares.length - 1)
      left -= shares[++point]!
    counts[point]!++
  }
  return counts
}

/** Which teams differ, for each seed. */
function findings(population: Population, effects: number): number[][] {
  return Array.from({ length: seeds }, (_, seed) => {
    const cells = draw(population, effects, seededRandom(seed))
    const { groups: teams } = breakDown(population.asked, cells, 'team', { hasCustomers: false, isCounted: false })
    return [...teams.keys()].filter(team => teams[team]!.againstRest.differs)
  })
}

describe('60 teams of 200 answers each, over 400 seeds', () => {
  it.each(populations)('differ by chance as often as is said, and are found (%s)', (_, population) => {
    const found = findings(population, planted.length)
    const falseShares = found.map(teams =>
      teams.filter(team => team >= planted.length).length / Math.max(1, teams.length))
    expect(mean(falseShares)).toBeGreaterThan(0.07)
    expect(mean(falseShares)).toBeLessThan(0.12)
    for (const team of planted)
      expect(found.filter(teams => teams.includes(team)).length / seeds).toBeGreaterThan(0.8)
  })

  it.each(populations)('are claimed to differ in at most 13 of 100 where none does (%s)', (_, population) => {
    const claims = findings(population, 0).filter(teams => teams.length > 0).length
    expect(claims / seeds).toBeLessThan(0.13)
  })
})
