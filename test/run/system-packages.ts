import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** What is needed from the system: Debian's package, and the program it brings where it brings one. */
interface Wanted {
  name: string
  program: string | null
}

const forTests: Wanted[] = [
  { name: 'chromium', program: 'chromium' },
  { name: 'firefox-esr', program: 'firefox-esr' },
  { name: 'xvfb', program: 'Xvfb' },
  { name: 'xdotool', program: 'xdotool' },
  { name: 'fonts-noto-cjk', program: null },
]

/** What `npm run soak` needs beside that. */
const forSoak: Wanted[] = [{ name: 'syncthing', program: 'syncthing' }]

const wanted = process.argv.includes('--soak') ? [...forTests, ...forSoak] : forTests

const missing = hasProgram('dpkg-query') ? missingPackages() : missingPrograms()
if (missing.length > 0)
  process.exitCode = mayInstall() ? install(missing) : explain(missing)

function missingPackages(): string[] {
  return wanted.map(({ name }) => name).filter(name => !isInstalled(name))
}

/** Without Debian's list of packages only programs can be looked for; fonts are taken on trust. */
function missingPrograms(): string[] {
  return wanted.filter(({ program }) => program && !hasProgram(program)).map(({ name }) => name)
}

function isInstalled(name: string): boolean {
  const env = { ...process.env, LC_ALL: 'C' }
  const { stdout } = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8', env })
  return /^Status: .* installed$/m.test(stdout)
}

function hasProgram(program: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$0"', program]).status === 0
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && hasProgram('apt-get')
}

/** Installs the packages and gives the exit code to end with. */
function install(names: string[]): number {
  console.log(`Installing ${names.join(', ')}, which the tests need.`)
  return aptGet('update') || aptGet('install', '-y', '--no-install-recommends', ...names)
}

function aptGet(...options: string[]): number {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, error } = spawnSync('apt-get', options, { stdio: 'inherit', env })
  if (error)
    console.error(`apt-get could not be run: ${error.message}`)
  return status ?? 1
}

function explain(names: string[]): number {
  console.error(`The tests need ${names.join(', ')}. Install with:`)
  console.error(`  sudo apt-get install ${names.join(' ')}`)
  return 1
}
