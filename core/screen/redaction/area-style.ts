import type { PictureArea } from '../../journey/evidence.ts'
import type { PictureSize } from '../../journey/picture.ts'

/** Puts an area where it lies over a picture, however large that is shown. */
export function areaStyle({ x, y, width, height }: PictureArea, picture: PictureSize): Record<string, string> {
  const share = (part: number, whole: number) => `${part / whole * 100}%`
  return {
    left: share(x, picture.width),
    top: share(y, picture.height),
    width: share(width, picture.width),
    height: share(height, picture.height),
  }
}
