import { expect, it } from 'vitest'
import { listFailed, listFailedInPlaywright, listFailedInVitest } from '../../run/failed-tests.ts'

it('names a failed test of Vitest with its file and the first line of why, and a file that could not be loaded', () => {
  const report = {
    testResults: [
      {
        name: '/srv/kairos/test/unit/core/a.test.ts',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'a holds', failureMessages: [] },
          { status: 'failed', fullName: 'b holds', failureMessages: ['expected 1 to be 2\n  at line 3'] },
        ],
      },
      { name: '/srv/kairos/test/unit/core/broken.test.ts', message: 'Unexpected token', assertionResults: [] },
    ],
  }
  expect(listFailedInVitest(report)).toEqual([
    'unit/core/a.test.ts › b holds › expected 1 to be 2',
    'unit/core/broken.test.ts › Unexpected token',
  ])
})

it('names a failed test of Playwright, also of a suite within a suite', () => {
  const failed = { file: 'e2e/a.ts', title: 'b', ok: false, tests: [{ results: [{ error: { message: 'no\nway' } }] }] }
  const passed = { file: 'e2e/a.ts', title: 'a', ok: true, tests: [{ results: [{}] }] }
  const report = { suites: [{ specs: [passed], suites: [{ specs: [failed] }] }] }
  expect(listFailedInPlaywright(report)).toEqual(['e2e/a.ts › b › no'])
})

it('names nothing where there is no report', () => {
  expect(listFailed(null, listFailedInVitest)).toEqual([])
  expect(listFailed('{}', listFailedInVitest)).toEqual([])
})
