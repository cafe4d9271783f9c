import type { ChosenShape } from '../../../../../core/customers/reading/file-table.ts'
import type { Encoding } from '../../../../../core/journey/rows/encodings.ts'
import { describe, expect, it } from 'vitest'
import { readPreview } from '../../../../../core/customers/reading/read-preview.ts'
import { encodeText } from '../../../support/encode-text.ts'
import { textRow, writeWorkbook } from '../../../support/write-workbook.ts'
import { writeZip } from '../../../support/write-zip.ts'

const previewOf = (content: BlobPart, chosen: ChosenShape = {}) => readPreview(new Blob([content]), chosen)
const csv = 'id,score\n1,5\n2,4\n'

describe('what a file is', () => {
  it.each<[Encoding, string]>([
    ['utf-8', '编号,满意度,留言\n1,5,很好\n2,4,物流太慢'],
    ['gb18030', '编号,满意度,留言\n1,5,客服态度很好，下次还会再来\n2,4,物流太慢，等了一个星期才收到货'],
    ['big5', '編號,滿意度,留言\n1,5,客服態度很好，下次還會再來\n2,4,物流太慢，等了一個星期才收到貨'],
    ['shift_jis', '番号,満足度,コメント\n1,5,とても良かったです、また利用します\n2,4,配送が遅いのが残念でした'],
    ['utf-16le', '\uFEFF编号,满意度,留言\n1,5,很好\n2,4,物流太慢'],
    ['utf-16be', '\uFEFF编号,满意度,留言\n1,5,很好\n2,4,物流太慢'],
    ['utf-16le', 'id,满意度,留言\n1,5,很好\n2,4,物流太慢'],
    ['windows-1252', 'Nummer,Größe,Anmerkung\n1,5,schön und überraschend günstig\n2,4,später da als zugesagt für Köln'],
    ['windows-1252', 'Numéro,Réponse,Remarque\n1,5,très satisfait de la qualité\n2,4,déçu par les délais à l\'arrivée'],
  ])('is found in %s', async (encoding, text) => {
    const rows = text.replace('\uFEFF', '').split('\n').map(line => line.split(','))
    expect(await previewOf(encodeText(text, encoding))).toEqual({
      ok: true,
      preview: { shape: { kind: 'text', encoding, separator: ',' }, entry: null, sheets: [], rows },
    })
  })

  it('is found where all is ASCII for a long way', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `${index},5,fine`).join('\n')
    const text = `id,score,text\n${lines}\n9,1,客服态度很好，下次还会再来\n9,1,物流太慢，等了一个星期才收到货`
    expect(await previewOf(encodeText(text, 'gb18030'))).toMatchObject({ preview: { shape: { encoding: 'gb18030' } } })
  })

  it.each([
    [';', 'Name;Wert\nA;4,5\nB;3,5'],
    ['\t', 'a\tb\tc\n1, 2\t3, 4\t5\n'],
    ['|', 'a|b\n1|2'],
    [',', '# Report, of a week\n# Date: "Jul 27, 2026"\n\na,b,c\n1,2,3\n2,3,4\n3,4,5\n4,5,6'],
    [',', 'a,b\n"1;2;3","x\ty\nz;1"\n"1;2;3","x\ty"'],
    ['；', 'a；b\n1，5；2'],
    [';', 'sep=;\na,b;c,d\ne,f;g,h'],
    [',', 'one column\nand nothing more'],
  ])('has cells separated by "%s"', async (separator, text) => {
    expect(await previewOf(text)).toMatchObject({ ok: true, preview: { shape: { kind: 'text', separator } } })
  })

  it('is what somebody chose instead', async () => {
    expect(await previewOf(encodeText('a,b;c\n1,2;é', 'windows-1252'), { encoding: 'windows-1251', separator: ';' }))
      .toMatchObject({
        preview: { shape: { encoding: 'windows-1251', separator: ';' }, rows: [['a,b', 'c'], ['1,2', 'й']] },
      })
  })

  it('shows at most 200 rows, and a header alone', async () => {
    const many = await previewOf('a,b\n1,2\n'.repeat(500))
    expect(many.ok && many.preview.rows.length).toBe(200)
    expect(await previewOf('id,score')).toMatchObject({ preview: { rows: [['id', 'score']] } })
  })

  it('is the one table in a ZIP, whatever lies beside it', async () => {
    const hidden = { '__MACOSX/._a.csv': 'x', '.DS_Store': 'x' }
    const beside = { ...hidden, 'read me.txt': 'This is\nwhat we exported.', 'logo.png': '\x89PNG\0' }
    expect(await readPreview(await writeZip({ 'export/answers.bin': csv, ...beside }), {})).toEqual({
      ok: true,
      preview: {
        shape: { kind: 'text', encoding: 'utf-8', separator: ',' },
        entry: 'export/answers.bin',
        sheets: [],
        rows: [['id', 'score'], ['1', '5'], ['2', '4']],
      },
    })
  })

  it('is a workbook in a ZIP', async () => {
    const workbook = await writeWorkbook([{ name: 'One', rows: textRow(1, ['a', 'b']) }])
    expect(await readPreview(await writeZip({ 'a.zip': workbook }), {}))
      .toMatchObject({ ok: true, preview: { shape: { kind: 'workbook', sheet: 'One' }, entry: 'a.zip' } })
  })
})

/** One letter and an empty byte each. */
const wide = (text: string) => Array.from(text, letter => `${letter}\0`).join('')
const bytes = (...values: number[]) => new Blob([Uint8Array.from(values)])
const zeros = (count: number) => new Blob([new Uint8Array(count)])
const ofSize = (value: number) => Object.defineProperty(new Blob(['a']), 'size', { value })
const manyPaths = () => `[{${Array.from({ length: 5_001 }, (_, n) => `"${n}":1`).join()}}]`
const compound = (text: string) => new Blob([Uint8Array.from([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), text])
const far = (address: string, row = 1) => `<row r="${row}"><c r="${address}"><v>1</v></c></row>`
const workbookWith = (rows: string) => writeWorkbook([{ name: 'A', rows }])

describe('what has no table that can be read', () => {
  it.each<[string, string, () => Blob | Promise<Blob>]>([
    ['empty', 'nothing', () => new Blob([])],
    ['empty', 'lines alone', () => new Blob(['\uFEFF\r\n \n'])],
    ['empty', 'a list of nothing', () => new Blob(['{"tickets": [], "count": 0}'])],
    ['empty', 'a workbook without cells', () => workbookWith('<row r="1"/>')],
    ['not-text', 'a picture', () => bytes(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13)],
    ['old-workbook', 'XLS', () => compound('Workbook')],
    ['encrypted', 'a workbook with a password', () => compound(wide('EncryptedPackage'))],
    ['encrypted', 'a ZIP with a password', () => writeZip({ 'a.csv': csv }, 'secret')],
    ['damaged', 'half a ZIP', async () => (await writeZip({ 'a.csv': csv })).slice(0, 60)],
    ['damaged', 'half a JSON', () => new Blob(['[{"a": 1}, {"a"'])],
    ['damaged', 'a workbook that says nothing', () => writeZip({ 'xl/workbook.xml': '<workbook' })],
    ['damaged', 'a cell that stands nowhere', () => workbookWith(far('A99999999'))],
    ['damaged', 'a row that stands nowhere', () => workbookWith(far('A1', 1e9))],
    ['no-table', 'a ZIP of nothing', () => writeZip({})],
    ['no-table', 'a ZIP in a ZIP', async () => writeZip({ 'a.zip': await writeZip({ 'a.csv': csv }) })],
    ['no-table', 'a page that is called a workbook', () => new Blob(['<html><table><td>1</td></table></html>'])],
    ['several-tables', 'a ZIP with two', () => writeZip({ 'a.csv': csv, 'b.json': '[{"a": 1}]' })],
    ['several-tables', 'JSON with two', () => new Blob(['{"tickets": [{"id": 1}], "users": [{"id": 2}]}'])],
    ['too-many-columns', 'a row of 5,001', () => new Blob([`a${',b'.repeat(5_000)}\n`])],
    ['too-many-columns', 'a cell far to the right', () => workbookWith(far('XFD1'))],
    ['too-many-columns', 'too many paths', () => new Blob([manyPaths()])],
    ['too-many-rows', 'a cell far below', () => workbookWith(far('A1000000'))],
    ['too-many-rows', 'rows without their numbers', () => workbookWith('<row/>'.repeat(1_048_577) + far('A1'))],
    ['too-many-rows', 'cells without theirs', () => workbookWith('<row><c><v>1</v></c></row>'.repeat(200_002))],
    ['too-large', 'what bursts a memory', () => workbookWith(far('FZZ1') + far('A150000', 150_000))],
    ['too-large', 'what bursts a disk', () => writeZip({ 'a.csv': zeros(60_000_000) })],
    ['too-large', 'two that do', () => writeZip({ 'a.csv': zeros(30_000_000), 'b.csv': zeros(30_000_000) })],
    ['too-large', 'more than 2 GB', () => ofSize(2_000_000_001)],
  ])('%s: %s', async (reason, _, make) => {
    expect(await readPreview(await make(), {})).toEqual({ ok: false, reason })
  })
})
