import { writeZip } from './write-zip.ts'

export interface WrittenSheet {
  name: string
  /** What stands between `<sheetData>` and its end. */
  rows: string
}

const formats = 'http://schemas.openxmlformats.org'
const main = `xmlns="${formats}/spreadsheetml/2006/main"`
const relations = `${formats}/officeDocument/2006/relationships`

/** Cells by their styles: 0 none, 1 a day, 2 a day with its time. */
const styles = `<styleSheet ${main}><numFmts count="1">`
  + '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/></numFmts>'
  + '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'

/**
 * A workbook with nothing in it but what makes it one.
 * @param texts that cells refer to by their place, from 0
 */
export function writeWorkbook(sheets: WrittenSheet[], texts: string[] = []): Promise<Blob> {
  const pathOf = (index: number) => `worksheets/sheet${index + 1}.xml`
  const listed = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at}"/>`)
  const targets = [
    ...sheets.map((_, index) => ['worksheet', pathOf(index)]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]
  const related = targets.map(([type, target], at) =>
    `<Relationship Id="rId${at}" Type="${relations}/${type}" Target="${target}"/>`)
  const filled = sheets.map(({ rows }, index) =>
    [`xl/${pathOf(index)}`, `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`])
  return writeZip({
    '[Content_Types].xml': `<Types xmlns="${formats}/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${formats}/package/2006/relationships">${related.join('')}</Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst ${main}>${texts.map(text => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(filled),
  })
}

/** A row of texts. */
export function textRow(number: number, texts: string[]): string {
  const cells = texts.map((text, column) =>
    `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
  return `<row r="${number}">${cells.join('')}</row>`
}
