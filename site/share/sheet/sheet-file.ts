import type { Language } from '../../../core/journey/localised-text.ts'
import type { SheetBoxes } from '../../drawing/sheet/layout-sheet.ts'
import type { PictureDrawer, Watching } from './inline-pictures.ts'
import { paperPalette } from '../../drawing/paper-palette.ts'
import { drawSheet } from '../../drawing/sheet/draw-sheet.ts'
import { fontRules } from './embed-fonts.ts'
import { inlinePictures } from './inline-pictures.ts'
import { svgText } from './svg-file.ts'

/** A sheet as an SVG that needs nothing beside itself; px. */
export interface SheetFile {
  file: Blob
  width: number
  height: number
}

/** Draws a sheet with its pictures and fonts. @throws what the signal was aborted with, or what could not be drawn */
export async function sheetFile(
  boxes: SheetBoxes,
  language: Language,
  drawPicture: PictureDrawer,
  watching: Watching,
): Promise<SheetFile> {
  const svg = drawSheet(boxes, language, document, paperPalette(language))
  await inlinePictures(svg, drawPicture, watching)
  const rules = await fontRules(svg.textContent, language)
  watching.signal.throwIfAborted()
  const { width, height } = boxes
  return { file: new Blob([svgText(svg, rules)], { type: 'image/svg+xml' }), width, height }
}
