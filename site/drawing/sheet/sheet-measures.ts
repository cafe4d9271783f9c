/** Sizes that only a sheet has, named as in measures.ts: px, but for what comments say. */
export const sheetMeasures = {
  /** White space around everything. */
  margin: 24,
  title: { font: { size: 20, weight: 620 }, leading: 26 },
  /** From the sheet's top to the title's baseline. */
  titleLine: 42,
  /** From one text's last baseline to the next one's first. */
  sentenceUnderTitle: 26,
  lineUnderLine: 19,
  mapUnderHead: 18,
  /** From the map's foot to the first baseline under it. */
  footUnderMap: 24,
  bottom: 24,
  /** Lines of text are no wider, so that they can be read. */
  widestText: 960,
  /** A map of few touchpoints fills a slide all the same, and has room for its notes. */
  narrowestMap: 1392,
  /** A page has no room for a map that is lower. */
  lowestMap: 320,
} as const
