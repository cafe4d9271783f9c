import antfu from '@antfu/eslint-config'

/** Forbids imports, static and dynamic, whose path matches one of the patterns, and says why. */
function forbid(files, rules) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', {
        patterns: rules.map(([regex, message]) => ({ regex, message })),
      }],
      'no-restricted-syntax': ['error', ...rules.map(([regex, message]) => ({
        selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\/')}/]`,
        message,
      }))],
    },
  }
}

/** All packages but the named ones. */
const onlyPackages = (...names) => [`^(?!\\.)(?!(${names.join('|')})(/|$))`, `core takes from outside only ${names.join(', ') || 'nothing'} here`]
const outward = ['/(extension|site|test)/', 'core imports nothing from the rooms that use it']
const store = ['^dexie(/|$)', 'only core/database touches IndexedDB']
const above = (...folders) => [`/(${folders.join('|')})/`, `this folder lies below ${folders.join(', ')}`]

/** What only a browser has: core gets it through ports. Of the store's folder this does not hold. */
const browserGlobals = ['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'browser', 'chrome']

// Punctuation, and the name of a single key or step.
const sameInAllLanguages = [...'(),.&+-=*/#%!?:[]{}<>·•‐–—−|', '/^[A-Z0-9]$/']

export default antfu(
  {
    type: 'app',
    vue: true,
    typescript: true,
    markdown: false,
    yaml: false,
    jsonc: false,
    ignores: ['dist', '.wxt', 'test/fixtures/**', '**/*.md'],
  },
  {
    rules: {
      'antfu/if-newline': 'off',
      'antfu/reasonable-newline': 'off',
      'antfu/top-level-function': 'off',
      'ts/explicit-function-return-type': 'off',
      'node/prefer-global/process': 'off',
      'no-console': 'error',
      'jsdoc/check-param-names': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/no-bare-strings-in-template': ['error', { allowlist: sameInAllLanguages }],
      'vue/no-v-html': 'error',
      'vue/max-attributes-per-line': 'off',
    },
  },
  forbid(['core/**'], [onlyPackages('valibot'), outward]),
  forbid(['core/statistics/**'], [onlyPackages('ml-matrix'), outward, above('journey', 'metrics', 'scores', 'moments', 'customers', 'package', 'database')]),
  forbid(['core/journey/**'], [onlyPackages('valibot'), outward, above('statistics', 'metrics', 'scores', 'moments', 'customers', 'package', 'database')]),
  forbid(['core/metrics/**', 'core/scores/**', 'core/customers/**'], [onlyPackages('valibot', 'ml-matrix'), outward, above('moments', 'package', 'database')]),
  forbid(['core/moments/**'], [onlyPackages('valibot'), outward, above('package', 'database')]),
  forbid(['core/locales/**'], [onlyPackages(), outward, above('statistics', 'metrics', 'scores', 'moments', 'package', 'database')]),
  forbid(['core/package/**'], [onlyPackages('valibot', '@zip.js/zip.js'), outward]),
  forbid(['core/package/archive/**'], [onlyPackages('@zip.js/zip.js'), outward, above('read', 'check', 'merge', 'import', 'export')]),
  forbid(['core/package/read/**', 'core/package/check/**'], [onlyPackages('valibot'), outward, above('merge', 'import', 'export')]),
  forbid(['core/package/merge/**'], [onlyPackages(), outward, above('import', 'export')]),
  forbid(['core/package/import/**'], [onlyPackages(), outward, above('export')]),
  forbid(['core/package/export/**'], [onlyPackages('@zip.js/zip.js'), outward, above('read', 'check', 'merge', 'import')]),
  forbid(['core/database/**'], [onlyPackages('valibot', 'dexie'), outward, above('package')]),
  forbid(['extension/**'], [['/site/', 'extension and site never import each other'], store]),
  forbid(['site/**'], [['/extension/', 'extension and site never import each other'], ['^wxt(/|$)', 'the site is no extension'], store]),
  {
    files: ['core/**'],
    rules: { 'no-restricted-globals': ['error', ...browserGlobals.map(name => ({ name, message: 'core gets what a browser has through ports' }))] },
  },
  {
    // Playwright reads from the pattern which fixtures a function needs, also where it needs none.
    files: ['test/e2e/support/**'],
    rules: { 'no-empty-pattern': 'off' },
  },
  {
    files: ['test/run/**', 'test/sample/**', 'test/pictures/**', 'test/bench/**', 'test/memory/**', 'test/mutations/**', '.ci/**'],
    rules: { 'no-console': 'off' },
  },
)
