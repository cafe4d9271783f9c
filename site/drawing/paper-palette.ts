import type { Language } from '../../core/journey/localised-text.ts'
import type { Palette } from './palette.ts'

/** The page's own font, which a file carries with it, and where that is not taken up, narrower ones. */
const latinFonts = ['Inter', 'Helvetica Neue', 'Helvetica', 'Arial', 'Liberation Sans']

const scriptFonts: Record<Language, readonly string[]> = {
  'en': ['Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC'],
  'zh-CN': ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'],
  'zh-TW': ['PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC'],
}

/** The colours of a map on white paper, whatever the screen's are: those of core/screen/tokens.css in the light. */
export function paperPalette(language: Language): Palette {
  const families = [...latinFonts, ...scriptFonts[language]].map(family => `'${family}'`)
  return {
    page: '#f6f5f2',
    surface: '#ffffff',
    line: '#e6e3dd',
    lineStrong: '#cfcbc3',
    ink: '#1d1b18',
    ink2: '#5a554d',
    ink3: '#6b655c',
    staff: '#2f5bd0',
    customer: '#b85c00',
    pivot: '#1d1b18',
    pivotHalo: '#f4c430',
    font: [...families, 'sans-serif'].join(', '),
  }
}
