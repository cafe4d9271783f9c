import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dependencies } from '../../package.json' with { type: 'json' }
import { products, readBuilt } from './support/built.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const notices = (product: typeof products[number]) => readBuilt(product, 'third-party-notices.txt')
const isNamed = (text: string, name: string) => new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\S* \\(.+\\)$`, 'm').test(text)

/** What a room's own files and the design that all share import from packages, by the packages' names. */
function imported(room: string): Set<string> {
  const files = globSync(`{core/screen,${room}}/**/*.{ts,vue,css}`, { cwd: root })
  const imports = /(?:from|import\(?|url\() ?'((?:@[^/']+\/)?[a-z][^/']*)/g
  const names = files.flatMap(file =>
    Array.from(readFileSync(root + file, 'utf8').matchAll(imports), ([, name]) => name!))
  return new Set(names.filter(name => name in dependencies || name === 'tailwindcss'))
}

describe.each(products)('the notices of %s', (product) => {
  it('name what its room and the design import, with the licence', () => {
    // Vue's own package only passes on what stands in others.
    const expected = [...imported(product.split('-')[0]!)].map(name => name === 'vue' ? '@vue/runtime-dom' : name)
    const some = ['@vue/runtime-dom', 'reka-ui', 'tailwindcss', '@fontsource-variable/inter']
    expect(expected).toEqual(expect.arrayContaining(some))
    expect(expected.filter(name => !isNamed(notices(product), name))).toEqual([])
  })

  it('hold the licences\' own words', () => {
    expect(notices(product)).toContain('SIL OPEN FONT LICENSE Version 1.1')
    expect(notices(product)).toContain('Permission is hereby granted, free of charge')
    expect(notices(product)).toContain('Apache License')
  })

  it('name no place on the machine that built them', () => {
    expect(notices(product)).not.toContain('node_modules')
  })
})

it('every dependency is named in one of them', () => {
  const all = products.map(notices).join('\n')
  expect(Object.keys(dependencies).filter(name => name !== 'vue' && !isNamed(all, name))).toEqual([])
})

it('the site\'s notices name what its worker is made of', () => {
  const parts = [...readBuilt('site', 'sw.js').matchAll(/workbox:([\w-]+):/g)].map(([, part]) => `workbox-${part}`)
  expect(parts).toContain('workbox-precaching')
  expect(parts.filter(name => !isNamed(notices('site'), name))).toEqual([])
})
