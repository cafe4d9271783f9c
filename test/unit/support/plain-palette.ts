import type { Palette } from '../../../site/drawing/palette.ts'

/** Colours of their own, as in a file. */
export const plainPalette: Palette = {
  page: '#f6f5f2',
  surface: '#ffffff',
  line: '#e6e3dd',
  lineStrong: '#cfcbc3',
  ink: '#1d1b18',
  ink2: '#5a554d',
  ink3: '#6b655c',
  staff: '#2f5bd0',
  customer: '#b85c00',
  pivot: '#000000',
  pivotHalo: '#f4c430',
  font: 'Noto Sans',
}
