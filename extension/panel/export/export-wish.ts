import type { PartSize } from '../../../core/screen/export/part-sizes.ts'
import type { ExportPlace } from '../../export/delivery.ts'

/** How the user wants an audit exported. */
export interface ExportWish {
  onlyNew: boolean
  /** Whether the pictures are drawn smaller, so that they suit a mail. */
  forMail: boolean
  partSize: PartSize
  place: ExportPlace
  /** Encrypts the export; empty for none. Kept in the panel's memory alone. */
  passphrase: string
}

/** Everything in one open file, as it is, in the downloads. */
export const plainWish: ExportWish = {
  onlyNew: false,
  forMail: false,
  partSize: null,
  place: 'downloads',
  passphrase: '',
}
