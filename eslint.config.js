import antfu from '@antfu/eslint-config'

/** Forbids imports whose path matches one of the patterns, and says why. */
function forbid(files, rules) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', {
        patterns: rules.map(([regex, message]) => ({ regex, message })),
      }],
    },
  }
}

const browserFree = ['^(vue|vue-i18n|vue-router|reka-ui|@vueuse/.*|@lucide/.*|wxt.*|d3-selection)$', 'core knows no browser, no Vue and no screen']
const outward = ['/(extension|site|test)/', 'core imports nothing from the rooms that use it']
const store = ['^dexie$', 'only core/database touches IndexedDB']
const above = (...folders) => [`/(${folders.join('|')})/`, `this folder lies below ${folders.join(', ')}`]

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
  forbid(['core/journey/**', 'core/statistics/**'], [browserFree, outward, store, above('metrics', 'scores', 'moments', 'customers', 'package', 'database')]),
  forbid(['core/metrics/**'], [browserFree, outward, store, above('package', 'database', 'moments')]),
  forbid(['core/scores/**'], [browserFree, outward, store, above('package', 'database', 'moments')]),
  forbid(['core/moments/**'], [browserFree, outward, store, above('package', 'database')]),
  forbid(['core/locales/**'], [browserFree, outward, store, above('package', 'database', 'moments', 'scores', 'metrics')]),
  forbid(['core/package/**'], [browserFree, outward, store]),
  forbid(['core/database/**'], [browserFree, outward, above('package')]),
  forbid(['extension/**'], [['/site/', 'extension and site never import each other'], store]),
  forbid(['site/**'], [['/extension/', 'extension and site never import each other'], store]),
  {
    // Playwright reads from the pattern which fixtures a function needs, also where it needs none.
    files: ['test/e2e/support/**'],
    rules: { 'no-empty-pattern': 'off' },
  },
  {
    files: ['test/run/**', 'test/sample/**', 'test/bench/**', 'site/start/**'],
    rules: { 'no-console': 'off' },
  },
)
