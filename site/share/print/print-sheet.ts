import type { SheetFile } from '../sheet/sheet-file.ts'
import type { PrintPage } from './print-pages.ts'
import { printPages } from './print-pages.ts'
import './printed-sheet.css'

const printedClass = 'printed-sheet'

/** Opens the browser's print of a sheet alone, on one page. @throws where the browser cannot draw it */
export async function printSheet({ file }: SheetFile, page: PrintPage): Promise<void> {
  const image = new Image()
  image.src = URL.createObjectURL(file)
  await image.decode()
  image.alt = ''
  image.classList.add(printedClass, `printed-${page}`)
  const { width, height } = printPages[page]
  Object.assign(image.style, { width: `${width}mm`, height: `${height}mm` })
  // Whatever was printed before, where the browser did not tell of its end.
  document.querySelectorAll(`.${printedClass}`).forEach(before => before.remove())
  document.body.append(image)
  window.addEventListener('afterprint', () => {
    image.remove()
    URL.revokeObjectURL(image.src)
  }, { once: true })
  window.print()
}
