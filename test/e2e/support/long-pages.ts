import type { Served } from './folders.ts'
import { serveAnswers } from './serve-answers.ts'

/** A colour for each of so many bands, far apart from its neighbours: red, green and blue. */
export const bandColours = [
  [220, 40, 40],
  [40, 160, 60],
  [50, 80, 220],
  [230, 200, 40],
  [150, 40, 160],
  [40, 180, 190],
  [240, 130, 40],
  [120, 90, 60],
  [90, 200, 130],
  [240, 130, 190],
]

/** In CSS pixels. */
export const bandHeight = 430

/** What sticks to the upper edge of the window. */
export const header = { colour: [20, 20, 60], height: 50 }

/** What is fixed to its lower edge. */
export const bar = { colour: [255, 0, 255], height: 40 }

const rgb = (colour: number[]) => `rgb(${colour.join(' ')})`

const bands = bandColours
  .map(colour => `<div style="height: ${bandHeight}px; background: ${rgb(colour)}"></div>`)
  .join('')

const base = `<style>
  html { scroll-behavior: smooth; }
  body { margin: 0; font: 20px/30px sans-serif; }
  header { position: sticky; top: 0; height: ${header.height}px; background: ${rgb(header.colour)}; }
  .bar { position: fixed; inset: auto 0 0 auto; width: 40%; height: ${bar.height}px; background: ${rgb(bar.colour)}; }
  footer { height: 60px; padding: 20px 60px; }
</style>`

const contents = `<header></header>${bands}<footer>Write to <b>mei.lin@shop.example</b></footer><div class="bar"></div>`

/** Grows each time its end comes near, by more than a high window shows. */
const growing = `<script>
  const grow = () => {
    if (innerHeight + scrollY > document.body.scrollHeight - 600)
      document.body.insertAdjacentHTML('beforeend', '<div style="height: 3000px; border-top: 4px solid">More</div>')
  }
  addEventListener('scroll', grow)
</script>`

/** The pages by their paths. */
const pages: Record<string, string> = {
  bands: `${base}${contents}`,
  inner: `${base}<style>
    body { display: flex; height: 100vh; overflow: hidden; }
    nav { flex: 0 0 120px; background: ${rgb(header.colour)}; }
    main { flex: 1; overflow: auto; }
  </style><nav></nav><main>${contents}</main>`,
  endless: `${base}${contents}${growing}`,
}

/** Serves the pages on a free port. */
export function serveLongPages(): Promise<Served> {
  return serveAnswers(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    const name = url.slice(1)
    response.end(`<!doctype html><html lang="en"><title>${name}</title><body>${pages[name] ?? ''}</body>`)
  })
}
