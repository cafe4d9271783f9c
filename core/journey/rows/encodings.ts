/** The encodings that one can choose from by hand, as TextDecoder calls them: those that spreadsheets write. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
  'windows-1251',
] as const

export type Encoding = typeof encodings[number]

/** Stands in a text for bytes that mean nothing in its encoding. */
export const unreadable = '\uFFFD'
