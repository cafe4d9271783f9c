/**
 * The colours and the font of a drawing, each named after what it means, as in core/screen/tokens.css. Whatever an SVG
 * attribute takes will do: CSS variables on a page, plain colours where there is none, as in a file.
 */
export interface Palette {
  /** What a screenshot stands on until it is there. */
  page: string
  /** What the map itself lies on. */
  surface: string
  line: string
  lineStrong: string
  /** Three inks, from the strongest to the faintest. */
  ink: string
  ink2: string
  ink3: string
  /** The voice of the auditors. */
  staff: string
  /** That of customers. */
  customer: string
  /** The star of a pivotal candidate, and the halo around it. */
  pivot: string
  pivotHalo: string
  /** A list of font families. */
  font: string
}

/** The colours and the font of the page that a drawing is shown on: it follows dark mode and forced colours. */
export const screenPalette: Palette = {
  page: 'var(--page)',
  surface: 'var(--surface)',
  line: 'var(--line)',
  lineStrong: 'var(--line-strong)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  staff: 'var(--staff)',
  customer: 'var(--customer)',
  pivot: 'var(--pivot)',
  pivotHalo: 'var(--pivot-halo)',
  font: 'var(--font)',
}
