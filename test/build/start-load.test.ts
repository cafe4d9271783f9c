import { describe, expect, it } from 'vitest'
import { builtFiles, readBuilt } from './support/built.ts'
import { startLoad } from './support/start-load.ts'

/** In thousands of bytes, compressed. */
const budgets = { panel: 200, library: 160 }

const loads = {
  panel: {
    product: 'extension-chrome',
    ...startLoad('extension-chrome', 'sidepanel.html', ['mount'], ['common', 'panel']),
  },
  library: { product: 'site', ...startLoad('site', 'index.html', ['LibraryPlace'], ['common', 'library']) },
} as const

/** A sentence of zip.js's own. */
const ofArchiveLibrary = 'File format is not recognized'

describe.each(['panel', 'library'] as const)('what the %s loads before it stands', (screen) => {
  const { product, paths, kilobytes } = loads[screen]

  it(`is ${kilobytes} KB gzipped, of ${budgets[screen]} at most`, () => {
    expect(kilobytes).toBeLessThanOrEqual(budgets[screen])
    // Vue, the store and the texts alone are more: less means that something was not followed.
    expect(kilobytes).toBeGreaterThan(60)
  })

  it('is without the archive library, which comes with the first file', () => {
    const withIt = builtFiles(product, '.js').filter(path => readBuilt(product, path).includes(ofArchiveLibrary))
    expect(withIt).not.toEqual([])
    expect(paths.filter(path => withIt.includes(path))).toEqual([])
  })
})

it.each([
  ['the map, which comes when one is opened', 'EditableMap-', 1],
  ['the editor of a journey, which comes when one is edited', 'MapEditor-', 1],
  ['the texts of the editor, which come with an audit in the language spoken', '/edit-', 3],
  ['the texts of the map, which come with it in the language spoken', '/map-', 3],
  ['the team\'s folder, which comes where the browser can open folders', 'library-parts-', 1],
  ['the texts of that folder, which come with it in the language spoken', '/teamFolder-', 3],
  ['the page of a new journey, which comes when it is visited', 'NewJourneyPage-', 1],
  ['the texts of that page, which come with it in the language spoken', '/journeys-', 3],
  ['the list of observations, which comes when it is opened', 'ObservationsPage-', 1],
  ['the page on metrics, which comes when it is visited', 'MetricsPage-', 1],
  ['the texts of that page, which come with it in the language spoken', '/metrics-', 3],
])('the library loads without %s', (_, name, files) => {
  expect(builtFiles('site', '.js').filter(path => path.includes(name))).toHaveLength(files)
  expect(loads.library.paths.filter(path => path.includes(name))).toEqual([])
})

it.each([
  ['the form of customers\' words, which comes with the first of them', 'WordsForm-', 1],
  ['the texts of that form, which come with it in the language spoken', '/words-', 3],
  ['what asks a page for its selection, which comes with the first of these', 'ask-selection-', 1],
])('the panel loads without %s', (_, name, files) => {
  expect(builtFiles('extension-chrome', '.js').filter(path => path.includes(name))).toHaveLength(files)
  expect(loads.panel.paths.filter(path => path.includes(name))).toEqual([])
})
