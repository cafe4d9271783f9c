import type { Plugin } from 'vite'
import { build } from 'vite'

const address = '/bundled-workers'

/**
 * Serves workers as one file each, as a build does, instead of module by module: a hundred requests for each worker
 * that a test starts.
 */
export function bundledWorkers(): Plugin {
  const codes = new Map<string, Promise<string>>()

  function codeOf(entry: string): Promise<string> {
    const code = codes.get(entry) ?? bundle(entry)
    codes.set(entry, code)
    return code
  }

  return {
    name: 'bundled-workers',
    enforce: 'pre',
    load(id) {
      const [entry, query] = id.split('?')
      if (query === 'worker')
        return moduleOf(address + entry)
    },
    configureServer({ middlewares }) {
      middlewares.use(address, async ({ url }, response, fail) => {
        response.setHeader('content-type', 'text/javascript')
        await codeOf(url!).then(code => response.end(code), fail)
      })
    },
  }
}

function moduleOf(url: string): string {
  return `export default function () {
    return new Worker(${JSON.stringify(url)}, { type: 'module' })
  }`
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'development',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [only] = [built].flat()
  if (!only || !('output' in only))
    throw new Error(`${entry} was not built.`)
  return only.output[0].code
}
