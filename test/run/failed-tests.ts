/** The names of what failed, by a runner's own report: one line a test, its file and why. */
export type ListFailed = (report: unknown) => string[]

/**
 * Lists what failed.
 * @param report the text of the runner's JSON report; null where it wrote none
 * @returns nothing where the report cannot be read: that the step failed is counted all the same
 */
export function listFailed(report: string | null, list: ListFailed): string[] {
  try {
    return list(JSON.parse(report ?? ''))
  }
  catch {
    return []
  }
}

interface VitestReport {
  testResults: VitestFile[]
}

interface VitestFile {
  name: string
  message: string
  assertionResults: { status: string, fullName: string, failureMessages: string[] }[]
}

export function listFailedInVitest(report: unknown): string[] {
  return (report as VitestReport).testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that could not be loaded has no test of its own to name.
    const alone = message && failed.length === 0 ? [line(name, '', message)] : []
    return [...alone, ...failed.map(test => line(name, test.fullName, test.failureMessages[0]))]
  })
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs: PlaywrightSpec[]
}

interface PlaywrightSpec {
  file: string
  title: string
  ok: boolean
  tests: { results: { error?: { message?: string } }[] }[]
}

export function listFailedInPlaywright(report: unknown): string[] {
  return (report as PlaywrightSuite).suites?.flatMap(listFailedInSuite) ?? []
}

function listFailedInSuite({ suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, title, tests }) => line(file, title, messageOf(tests)))
  return [...own, ...suites.flatMap(listFailedInSuite)]
}

function messageOf(tests: PlaywrightSpec['tests']): string | undefined {
  return tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message
}

function line(file: string, title: string, message = ''): string {
  const [firstLine = ''] = message.split('\n')
  return [file.replace(/^.*\/test\//, ''), title, firstLine].filter(Boolean).join(' › ')
}
