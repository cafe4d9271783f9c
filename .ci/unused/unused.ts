import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { waiting } from './waiting.ts'

/** What knip's JSON report says of a file: the kinds of issues, each a list of names. */
type FileIssues = { file: string } & Record<string, { name: string }[] | string>

const config = ['--config', '.ci/unused/knip.config.ts']

const isLivedIn = everythingIsUsed()
const strays = differences(unusedInProduct(), Object.keys(waiting).filter(item => item.includes('#')))
strays.forEach(stray => console.error(stray))
process.exitCode = isLivedIn && strays.length === 0 ? 0 : 1

/** Tests and tools count as users here. */
function everythingIsUsed(): boolean {
  return spawnSync('knip', config, { stdio: 'inherit' }).status === 0
}

/** What the product alone does not use: `file#name`, or `file: kind name` for what is no export. */
function unusedInProduct(): string[] {
  const { stdout, stderr } = spawnSync('knip', [...config, '--production', '--reporter', 'json'], { encoding: 'utf8' })
  try {
    const { issues } = JSON.parse(stdout) as { issues: FileIssues[] }
    return issues.flatMap(itemsOf)
  }
  catch {
    return [`knip --production gave no report: ${stderr || stdout}`]
  }
}

function itemsOf({ file, ...kinds }: FileIssues): string[] {
  return Object.entries(kinds).flatMap(([kind, found]) => Array.isArray(found)
    ? found.map(({ name }) => kind === 'exports' || kind === 'types' ? `${file}#${name}` : `${file}: ${kind} ${name}`)
    : [])
}

/** What is unused and does not wait, and what waits though it is used. */
function differences(unused: string[], expected: string[]): string[] {
  return [
    ...unused.filter(item => !expected.includes(item)).map(item => `No screen uses ${item}.`),
    ...expected.filter(item => !unused.includes(item)).map(item => `${item} is used: take it off waiting.ts.`),
  ]
}
