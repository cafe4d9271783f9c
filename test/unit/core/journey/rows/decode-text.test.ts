import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../../core/journey/rows/decode-text.ts'
import { encodings } from '../../../../../core/journey/rows/encodings.ts'

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g)!, byte => Number.parseInt(byte, 16))
const utf8 = (text: string) => new TextEncoder().encode(text)

/** Two bytes a character, the lower first where little. */
function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return Uint8Array.from([...mark ? [0xFEFF] : [], ...units].flatMap(unit =>
    little ? [unit & 0xFF, unit >> 8] : [unit >> 8, unit & 0xFF]))
}

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8('阶段,触点\n发现,首页')],
    ['UTF-8 with a mark', utf8('\uFEFF阶段,触点\n发现,首页')],
    ['UTF-16 as spreadsheets write it', utf16('阶段,触点\n发现,首页', true, true)],
    ['UTF-16 the other way round', utf16('阶段,触点\n发现,首页', false, true)],
    ['GBK', bytesOf('bdd7b6ce2cb4a5b5e30ab7a2cfd62ccad7d2b3')],
  ])('is found in %s', (_, bytes) => {
    const decoded = decodeText(bytes, null)
    expect(decoded.ok && decoded.text.slice(0, 11)).toBe('阶段,触点\n发现,首页')
  })

  it('is found in Big5, of however little', () => {
    const bytes = bytesOf('b6a5ac712cb1b5c4b2c2490ab1b4afc12cadbaadb6')
    expect(decodeText(bytes, null)).toEqual({ ok: true, encoding: 'big5', text: '階段,接觸點\n探索,首頁' })
  })

  it('is found in what Western spreadsheets write', () => {
    const bytes = Uint8Array.from('Étape;Café à la carte;Größe;naïve', character => character.charCodeAt(0))
    expect(decodeText(bytes, null)).toMatchObject({ ok: true, text: 'Étape;Café à la carte;Größe;naïve' })
  })

  it('is found in German, whose letters other encodings have, too', () => {
    const text = 'Phase;Berührungspunkt;Kanal\nKauf;Geschäft in Köln;Straße\nKauf;Prüfung für Käufer;Büro\n'.repeat(40)
    const bytes = Uint8Array.from(text, character => character.charCodeAt(0))
    expect(decodeText(bytes, null)).toEqual({ ok: true, encoding: 'windows-1252', text })
  })

  it('is UTF-16 without a mark where every other byte is empty', () => {
    const bytes = utf16('Stage,Touchpoint', true, false)
    expect(decodeText(bytes, null)).toMatchObject({ ok: true, text: 'Stage,Touchpoint' })
  })

  it('keeps what is whole of damaged UTF-8', () => {
    const whole = utf8('发现,首页,搜索结果,关于我们,博客')
    const broken = Uint8Array.from([...whole.slice(0, -1)])
    const decoded = decodeText(broken, null)
    expect(decoded).toMatchObject({ ok: true, encoding: 'utf-8' })
    expect(decoded.ok && decoded.text.startsWith('发现,首页')).toBe(true)
    expect(decoded.ok && decoded.text.endsWith('\uFFFD')).toBe(true)
  })

  it('is in the encoding that somebody chose', () => {
    for (const encoding of encodings)
      expect(decodeText(utf8('Stage,Touch'), encoding)).toMatchObject({ ok: true, encoding })
  })

  it.each([
    ['workbook', bytesOf('504b030414000600')],
    ['workbook', bytesOf('d0cf11e0a1b11ae1')],
    ['not-text', bytesOf('89504e470d0a1a0a0000000d49484452')],
  ])('is none: %s', (reason, bytes) => {
    expect(decodeText(bytes, null)).toEqual({ ok: false, reason })
  })

  it('is empty of an empty file', () => {
    expect(decodeText(new Uint8Array(), null)).toMatchObject({ ok: true, text: '' })
  })
})
