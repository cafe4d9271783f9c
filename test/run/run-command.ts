import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const programs = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url))
// A step that hangs must not keep the others from being counted; one that is slow, as on a machine with other work, may
// end: it is measured against its budget.
const timeLimit = 40 * 60_000

/**
 * Runs a program from the project's folder, its output shown as it comes.
 * @param command the program and its options
 * @param environment what its environment has beside ours
 * @param prefix stands before every line of the output, to tell programs apart that run at the same time
 * @returns whether it ended with 0; a program that is not there or takes longer than 40 minutes did not
 */
export async function runCommand(
  command: readonly string[],
  environment: Record<string, string>,
  prefix: string | null,
): Promise<boolean> {
  const [program = '', ...options] = command
  const child = spawn(program, options, {
    cwd: root,
    env: { ...process.env, ...environment, PATH: `${programs}${delimiter}${process.env.PATH}` },
    stdio: prefix === null ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    timeout: timeLimit,
  })
  if (prefix !== null)
    showPrefixed(child, prefix)
  return isEndedWell(child)
}

function showPrefixed(child: ChildProcess, prefix: string): void {
  for (const output of [child.stdout, child.stderr]) {
    if (output)
      createInterface(output).on('line', line => isProgress(line) || console.log(`${prefix}${line}`))
  }
}

/** Every turn of a spinner would be a line of its own here. */
function isProgress(line: string): boolean {
  return /^[\u2800-\u28FF]/.test(stripVTControlCharacters(line))
}

async function isEndedWell(child: ChildProcess): Promise<boolean> {
  try {
    const [code, signal] = await once(child, 'close')
    if (signal)
      console.error(`Ended by ${signal}.`)
    return code === 0
  }
  catch (error) {
    console.error(error)
    return false
  }
}
