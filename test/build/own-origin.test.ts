import { describe, expect, it } from 'vitest'
import { builtFiles, products, readBuilt } from './support/built.ts'

const policy = [
  'default-src \'none\'',
  'script-src \'self\'',
  'style-src \'self\'',
  'img-src \'self\' blob: data:',
  'font-src \'self\'',
  'connect-src \'self\'',
  'worker-src \'self\'',
  'manifest-src \'self\'',
].join('; ')

const elsewhere = '(?:https?:|wss?:)?//'
/** What makes a browser load something, by the kind of file it stands in. */
const loads = {
  '.html': new RegExp(`\\b(?:src|srcset|href|action|poster|data)\\s*=["'\\s]*${elsewhere}`, 'i'),
  '.svg': new RegExp(`\\bhref\\s*=["'\\s]*${elsewhere}`, 'i'),
  '.css': new RegExp(`(?:url\\(|@import)["'\\s]*${elsewhere}`, 'i'),
  '.js': new RegExp([
    '\\bimportScripts\\b',
    `\\b(?:fetch|import|sendBeacon|(?:Web|Event)\\w+|\\w*Worker)\\(["'\`\\s]*${elsewhere}`,
    `\\bfrom["'\`\\s]*${elsewhere}`,
  ].join('|')),
}

describe.each(products)('%s', (product) => {
  it.each(Object.entries(loads))('has no %s file that loads something from elsewhere', (ending, pattern) => {
    const found = (path: string) => `${path}: ${readBuilt(product, path).match(pattern)?.[0] ?? ''}`
    const guilty = builtFiles(product, ending).map(found)
    expect(guilty.filter(line => !line.endsWith(': '))).toEqual([])
  })

  it('has pages and scripts to look at', () => {
    expect(builtFiles(product, '.html')).not.toEqual([])
    expect(builtFiles(product, '.js')).not.toEqual([])
    expect(builtFiles(product, '.css')).not.toEqual([])
  })

  it('has no page with a script or style inside it', () => {
    for (const path of builtFiles(product, '.html')) {
      const page = readBuilt(product, path)
      expect(page).not.toMatch(/<style|\sstyle\s*=|\son\w+\s*=|javascript:/i)
      for (const [, attributes, content] of page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
        expect(attributes).toMatch(/\bsrc="/)
        expect(content).toBe('')
      }
    }
  })
})

it('the site\'s pages carry the policy that forbids everything but their own files', () => {
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g
  for (const path of builtFiles('site', '.html')) {
    const policies = Array.from(readBuilt('site', path).matchAll(meta), ([, content]) => content)
    expect(policies).toEqual([policy])
  }
})

it.each([
  ['.html', '<img src="//example.org/a.png">'],
  ['.css', '@import "https://example.org/a.css"'],
  ['.css', 'a{background:url(http://example.org/a.png)}'],
  ['.js', 'fetch("https://example.org/")'],
  ['.js', 'import{a}from"https://example.org/a.js"'],
  ['.js', 'new WebSocket(`wss://example.org`)'],
  ['.js', 'new SharedWorker("//example.org/a.js")'],
  ['.js', 'importScripts(a)'],
] as const)('a %s file would be found with %s', (ending, text) => {
  expect(text).toMatch(loads[ending])
})
