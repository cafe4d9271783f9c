import antfu from '@antfu/eslint-config'
import { roomsRule } from './.ci/lint/rooms-rule.js'

/** What only a browser has: core gets it through ports, but for what is a screen's. */
const browserGlobals = [
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'browser',
  'chrome',
].map(name => ({ name, message: 'core gets what a browser has through ports' }))

/** What antfu's configuration forbids by the same rule. */
const restrictedByAntfu = ['TSEnumDeclaration[const=true]', 'TSExportAssignment']

/** A browser's stack holds some 120,000 arguments, and a file brings lists of any length. */
const spreadArguments = {
  selector: ':matches(CallExpression, NewExpression) > SpreadElement',
  message: 'a list of any length does not fit into arguments: use a loop, or core/statistics/extent.ts',
}

/** Programs that are run by hand or by the build, and tell on the terminal how they get on. */
const programs = [
  'test/run/**',
  'test/sample/**',
  'test/pictures/**',
  'test/bench/**',
  'test/memory/**',
  'test/mutations/**',
  '.ci/**',
]

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
      'style/max-len': ['error', { code: 120, tabWidth: 2 }],
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/no-bare-strings-in-template': ['error', { allowlist: sameInAllLanguages }],
      'vue/no-v-html': 'error',
      'vue/max-attributes-per-line': ['error', { singleline: 3, multiline: 1 }],
      'vue/first-attribute-linebreak': ['error', { singleline: 'ignore', multiline: 'below' }],
    },
  },
  {
    files: ['{core,extension,site}/**/*.{ts,vue}'],
    ignores: ['site/vite.config.ts'],
    plugins: { kairos: { rules: { rooms: roomsRule } } },
    rules: { 'kairos/rooms': 'error' },
  },
  {
    files: ['{core,extension,site}/**/*.{ts,vue}'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedByAntfu, spreadArguments] },
  },
  {
    files: ['core/**'],
    ignores: ['core/screen/**'],
    rules: { 'no-restricted-globals': ['error', ...browserGlobals] },
  },
  {
    // Sizes stand in site/drawing/measures, so that all that draws draws the very same.
    files: ['site/drawing/{layout,draw}/**'],
    rules: {
      'no-magic-numbers': ['error', {
        ignore: [-1, 0, 1, 2, 0.5],
        ignoreArrayIndexes: true,
        enforceConst: true,
        detectObjects: true,
      }],
    },
  },
  {
    // Playwright reads from the pattern which fixtures a function needs, also where it needs none.
    files: ['test/e2e/support/**'],
    rules: { 'no-empty-pattern': 'off' },
  },
  {
    files: programs,
    rules: { 'no-console': 'off' },
  },
)
