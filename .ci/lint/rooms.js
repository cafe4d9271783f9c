/**
 * The rooms of the house: what each may import beside itself and its own folders, and from which packages.
 * A `*` stands for any one folder. Where several rooms fit a file, the one with the longest name is its room;
 * of two as long, the one without a star. What is not named here is forbidden.
 */

const models = ['core/reasons', 'core/journey', 'core/statistics']
const arithmetic = [...models, 'core/metrics', 'core/scores', 'core/customers', 'core/moments']
/** What customers answered, place by place, as counts: no rows, no files. */
const customersAtPlaces = ['core/journey/source', 'core/customers/places', 'core/customers/scores']
const core = [
  ...arithmetic,
  'core/journey/privacy',
  'core/journey/rows',
  'core/journey/source',
  'core/journey/review-clues',
  'core/customers/*',
  'core/database',
  'core/package',
  'core/package/*',
  'core/locales',
  'core/icons',
  'core/screen',
  'core/screen/*',
]

/** Whatever a screen is built with; only `core/database` opens a store, and only `core/package` an archive. */
const screenPackages = /^(?!(dexie|@zip\.js\/zip\.js|wxt)(\/|$))/
const extensionPackages = /^(?!(dexie|@zip\.js\/zip\.js)(\/|$))/

const siteGround = [
  'site/parts',
  'site/view',
  'site/drawing',
  'site/store',
  'site/language',
  'site/words',
  'site/offline',
]
const extensionShared = [
  'extension/backup',
  'extension/capture',
  'extension/export',
  'extension/full-page',
  'extension/keys',
  'extension/messages',
  'extension/observe',
  'extension/pictures',
  'extension/pick',
  'extension/scan',
  'extension/selection',
  'extension/session',
  'extension/waiting',
]
const extensionScreens = [...extensionShared, 'extension/screen']

export const rooms = {
  // Models and arithmetic: no browser, no store, no screen.
  'core/reasons': {},
  'core/journey': { imports: ['core/journey/privacy', 'core/journey/source'], packages: ['valibot'] },
  // Put into pages too: no package.
  'core/journey/privacy': { imports: ['core/journey'] },
  // Where customers answer, and how files of it are read.
  'core/journey/source': { imports: ['core/journey'], packages: ['valibot'] },
  'core/journey/rows': { imports: ['core/journey'], packages: ['papaparse', 'chardet'] },
  'core/journey/review-clues': { imports: ['core/journey'], packages: ['valibot'] },
  'core/statistics': { imports: ['core/reasons'], packages: ['ml-matrix'] },
  'core/scores': { imports: models, packages: ['ml-matrix'] },
  'core/metrics': { imports: models, packages: ['valibot'] },
  'core/customers': { imports: [...models, 'core/metrics', 'core/scores'] },
  // From a file of another system to answers at rest.
  'core/customers/reading': {
    imports: ['core/journey', 'core/journey/rows'],
    packages: ['papaparse', 'chardet', '@zip.js/zip.js', 'read-excel-file'],
  },
  'core/customers/mapping': { imports: ['core/journey', 'core/journey/source'] },
  // It is given the first rows of a file as they were read.
  'core/customers/systems': {
    imports: ['core/journey', 'core/journey/source', 'core/customers/mapping', 'core/customers/reading'],
  },
  'core/customers/tying': { imports: ['core/journey', 'core/journey/source'] },
  'core/customers/table': {
    imports: ['core/journey', 'core/journey/source'],
    packages: ['hyparquet', 'hyparquet-writer'],
  },
  'core/customers/counts': {
    imports: ['core/journey', 'core/customers', 'core/journey/source', 'core/customers/table'],
  },
  // From counts to figures: it never sees a row.
  'core/customers/scores': {
    imports: [...models, 'core/metrics', 'core/customers', 'core/journey/source', 'core/customers/counts'],
  },
  // Where in a journey customers' answers belong, and what they say there.
  'core/customers/places': {
    imports: [
      'core/journey',
      'core/metrics',
      'core/statistics',
      'core/journey/source',
      'core/customers/scores',
    ],
  },
  // From rows to what goes with an outcome.
  'core/customers/drivers': {
    imports: [
      ...models,
      'core/customers',
      'core/journey/source',
      'core/customers/places',
      'core/customers/table',
    ],
  },
  // What customers speak of in their own words.
  'core/customers/themes': {
    imports: [...models, 'core/customers'],
  },
  'core/customers/importing': {
    imports: [
      'core/journey',
      'core/journey/privacy',
      'core/metrics',
      'core/journey/source',
      'core/customers/mapping',
      'core/customers/reading',
      'core/customers/table',
      'core/customers/tying',
    ],
    packages: ['siphash'],
  },
  // What was heard and seen, typed entry by entry, as the rows of any source.
  'core/customers/by-hand': {
    imports: [
      'core/journey',
      'core/journey/source',
      'core/customers/counts',
      'core/customers/importing',
      'core/customers/systems',
      'core/customers/table',
    ],
  },
  'core/moments': { imports: [...arithmetic, ...customersAtPlaces] },
  'core/locales': { imports: ['core/journey'] },
  'core/icons': { imports: ['core/journey'] },

  // The store, and the file that goes from one store to another.
  'core/database': { imports: ['core/journey', 'core/journey/source'], packages: ['dexie', 'valibot'] },
  'core/package': { imports: ['core/journey', 'core/database', 'core/package/migrations'], packages: ['valibot'] },
  'core/package/migrations': { imports: ['core/journey', 'core/package'] },
  'core/package/archive': { imports: ['core/package'], packages: ['@zip.js/zip.js'] },
  'core/package/read': {
    imports: ['core/journey', 'core/journey/source', 'core/package', 'core/package/archive', 'core/package/migrations'],
    packages: ['valibot'],
  },
  'core/package/check': { imports: ['core/journey', 'core/database', 'core/package'], packages: ['valibot'] },
  'core/package/merge': { imports: ['core/journey', 'core/database', 'core/package'] },
  'core/package/import': {
    imports: [
      'core/journey',
      'core/journey/source',
      'core/database',
      'core/package',
      'core/package/archive',
      'core/package/read',
      'core/package/check',
      'core/package/merge',
    ],
  },
  // Of customers it knows which groups are too small to be shared.
  'core/package/export': {
    imports: [
      'core/journey',
      'core/journey/source',
      'core/customers',
      'core/database',
      'core/package',
      'core/package/archive',
    ],
    packages: ['@zip.js/zip.js'],
  },

  // What both screens share: the one room of core that knows Vue.
  'core/screen': {
    imports: ['core/journey', 'core/database', 'core/locales', 'core/icons'],
    packages: ['vue', 'vue-i18n', 'pinia', '@vueuse/core', 'reka-ui', '@lucide/vue'],
  },
  // What is painted over, on either screen and behind it.
  'core/screen/redaction': {
    imports: ['core/journey', 'core/journey/privacy', 'core/database', 'core/screen'],
    packages: ['vue', '@lucide/vue', 'reka-ui', '@vueuse/core'],
  },
  // How observations are searched and filtered, on either screen.
  'core/screen/finding': {
    imports: ['core/journey', 'core/locales', 'core/screen', 'core/screen/naming'],
    packages: ['vue', '@tanstack/vue-virtual'],
  },
  // How files go out, from either screen.
  'core/screen/export': {
    imports: ['core/journey', 'core/package/export', 'core/screen'],
    packages: ['vue', '@lucide/vue', 'comlink'],
  },

  // The site: roof, features, ground.
  'site/app': { imports: [...core, 'site/*'], packages: screenPackages },
  'site/*': { imports: [...core, ...siteGround], packages: screenPackages },
  'site/parts': { imports: [...core, ...siteGround], packages: screenPackages },
  // What of an audit is looked at, and how it counts: the same for whatever shows or shares it.
  'site/view': { imports: [...core, ...siteGround], packages: screenPackages },
  'site/drawing': {
    imports: [...arithmetic, ...customersAtPlaces, 'core/icons'],
    packages: ['d3-scale', 'd3-selection', 'd3-shape'],
  },
  'site/store': { imports: core, packages: screenPackages },
  'site/language': { imports: ['core/journey', 'core/locales', 'core/screen'], packages: screenPackages },
  'site/words': { imports: [...arithmetic, ...customersAtPlaces, 'core/locales'] },
  'site/offline': { packages: screenPackages },

  // The extension: its pages and worker, a panel with roof, features and ground of its own, and what all stand on.
  'extension/modules': {
    imports: ['core/journey', 'core/locales', '.ci/notices'],
    packages: ['node:fs', 'node:path', 'wxt'],
  },
  'extension/entrypoints': {
    imports: [...core, ...extensionScreens, 'extension/options', 'extension/panel/app', 'extension/panel/ground'],
    packages: extensionPackages,
  },
  'extension/panel/app': { imports: [...core, ...extensionScreens, 'extension/panel/*'], packages: extensionPackages },
  'extension/panel/*': {
    imports: [...core, ...extensionScreens, 'extension/panel/ground'],
    packages: extensionPackages,
  },
  'extension/panel/ground': {
    imports: [...core, ...extensionScreens],
    packages: extensionPackages,
  },
  // The page on which the extension is set up, its data let out and deleted.
  'extension/options': { imports: [...core, ...extensionScreens], packages: extensionPackages },
  // What the panel and the page of options have in common.
  'extension/screen': { imports: [...core, ...extensionShared], packages: extensionPackages },
  'extension/capture': {
    imports: [...core, 'extension/full-page', 'extension/pick', 'extension/scan', 'extension/session'],
    packages: ['valibot', 'wxt'],
  },
  // What waits for a reply, and the reply.
  'extension/waiting': { imports: [...core, 'extension/capture', 'extension/observe'], packages: ['wxt'] },
  // Put into pages: no store, which would be the page's own.
  'extension/keys': { imports: ['core/journey'], packages: ['valibot', 'wxt'] },
  'extension/pick': { imports: ['core/journey', 'extension/keys'], packages: ['valibot', 'wxt'] },
  'extension/full-page': {
    imports: ['core/journey', 'extension/keys', 'extension/pick', 'extension/scan'],
    packages: ['valibot', 'wxt'],
  },
  // Put into pages too: of the store it knows the words of a draft alone.
  // Put into pages as well, but for what asks them.
  'extension/selection': {
    imports: ['core/journey', 'core/journey/review-clues', 'extension/capture', 'extension/scan'],
    packages: ['valibot', 'wxt'],
  },
  'extension/scan': { imports: ['core/journey', 'core/journey/privacy', 'core/database'] },
  'extension/messages': { imports: ['core/journey', 'extension/pick'], packages: ['valibot', 'wxt'] },
  'extension/observe': {
    imports: ['core/journey', 'core/journey/privacy', 'core/database', 'extension/selection'],
  },
  // Pictures from elsewhere: hostile until they are drawn anew.
  'extension/pictures': {
    imports: ['core/journey', 'core/package', 'core/package/read', 'core/screen/export'],
  },
  'extension/export': {
    imports: ['core/journey', 'core/database', 'core/package/export', 'core/screen/export'],
    packages: ['wxt'],
  },
  // What goes into a folder by itself.
  'extension/backup': { imports: ['core/journey', 'core/database', 'core/package/export'] },
  'extension/session': { imports: ['core/journey', 'core/database'], packages: ['valibot'] },
}

/** Features that know another one all the same, each with its reason; at most five. */
export const exceptions = [
  { from: 'site/library', to: 'site/imports', because: 'files are opened in the list of audits' },
  { from: 'site/library', to: 'site/sample', because: 'an empty list offers the sample' },
  { from: 'site/sample', to: 'site/imports', because: 'the sample comes in as any file does' },
  { from: 'site/team-folder', to: 'site/imports', because: 'what a team\'s folder holds comes in as any file does' },
  { from: 'site/map', to: 'site/evidence', because: 'a point of the map opens what it rests on' },
]
