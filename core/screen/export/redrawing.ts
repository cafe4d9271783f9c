/** What of a picture is drawn anew, and how large, px. */
export interface Redrawing {
  left: number
  top: number
  seenWidth: number
  seenHeight: number
  width: number
  height: number
}

/** How it is packed. */
export interface PictureEncoding {
  type: 'image/webp' | 'image/jpeg'
  quality: number
}

/** Says what of a picture is drawn, once its size is known. */
export type PlanRedrawing = (picture: Pick<ImageBitmap, 'width' | 'height'>) => Redrawing | Promise<Redrawing>
