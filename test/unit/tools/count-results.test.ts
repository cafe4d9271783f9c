import { describe, expect, it } from 'vitest'
import { countOne, countReport, readPlaywright, readVitest, sum } from '../../run/count-results.ts'

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
}
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }
const withStats = (stats: object) => ({ ...playwright, stats: { ...playwright.stats, ...stats } })

const countVitest = (report: object, isEndedWell: boolean) =>
  countReport(JSON.stringify(report), isEndedWell, readVitest)
const countPlaywright = (report: object, isEndedWell: boolean) =>
  countReport(JSON.stringify(report), isEndedWell, readPlaywright)

describe('a step without a report', () => {
  it('is one check', () => {
    expect(countOne(true)).toEqual({ passed: 1, failed: 0 })
    expect(countOne(false)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('a runner with a report', () => {
  it('counts its tests', () => {
    expect(countVitest(vitest, true)).toEqual({ passed: 3, failed: 0 })
    expect(countVitest({ ...vitest, numFailedTests: 2 }, false)).toEqual({ passed: 3, failed: 2 })
    expect(countPlaywright(playwright, true)).toEqual({ passed: 5, failed: 0 })
    expect(countPlaywright(withStats({ unexpected: 2 }), false)).toEqual({ passed: 5, failed: 2 })
  })

  it('has failed where a test passes only at times', () => {
    expect(countPlaywright(withStats({ flaky: 1 }), true)).toEqual({ passed: 5, failed: 1 })
  })

  it('has failed where it crashed without a report, or in the middle of one', () => {
    expect(countReport(null, false, readVitest)).toEqual({ passed: 0, failed: 1 })
    expect(countReport(null, true, readVitest)).toEqual({ passed: 0, failed: 1 })
    expect(countReport('{"numPassedTests": 3, ', false, readVitest)).toEqual({ passed: 0, failed: 1 })
    expect(countReport('{}', true, readPlaywright)).toEqual({ passed: 0, failed: 1 })
    expect(countReport('{"testResults": []}', true, readVitest)).toEqual({ passed: 0, failed: 1 })
  })

  it('has failed where it ran nothing', () => {
    const nothing = { numPassedTests: 0, numFailedTests: 0, testResults: [] }
    expect(countVitest(nothing, true)).toEqual({ passed: 0, failed: 1 })
    expect(countPlaywright(withStats({ expected: 0, skipped: 4 }), true)).toEqual({ passed: 0, failed: 1 })
  })

  it('has failed where it ended badly and names no failed test', () => {
    expect(countVitest(vitest, false)).toEqual({ passed: 3, failed: 1 })
    expect(countPlaywright(playwright, false)).toEqual({ passed: 5, failed: 1 })
  })

  it('counts a file that could not be loaded, and an error outside of every test', () => {
    const broken = [...vitest.testResults, { status: 'failed', assertionResults: [] }]
    expect(countVitest({ ...vitest, testResults: broken }, false)).toEqual({ passed: 3, failed: 1 })
    const errors = [{ message: 'No display.' }]
    expect(countPlaywright({ ...playwright, errors }, false)).toEqual({ passed: 5, failed: 1 })
  })

  it('does not count a file twice whose tests failed', () => {
    const failed = [{ status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }]
    const report = { numPassedTests: 1, numFailedTests: 1, testResults: failed }
    expect(countVitest(report, false)).toEqual({ passed: 1, failed: 1 })
  })
})

describe('the sum', () => {
  it('is over all steps', () => {
    expect(sum([{ passed: 1, failed: 0 }, { passed: 90, failed: 2 }])).toEqual({ passed: 91, failed: 2 })
    expect(sum([])).toEqual({ passed: 0, failed: 0 })
  })
})
