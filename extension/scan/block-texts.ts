import { isElementNode } from './node-types.ts'

/** A piece of a block's text: one text node, and where it begins in the block. */
export interface TextPiece {
  node: Text
  start: number
}

/** The text of a block, over all elements within its lines. */
export interface BlockText {
  text: string
  pieces: TextPiece[]
}

/** Elements that lie within a line, and do not part its text. */
const inlineTags = new Set([
  'A',
  'ABBR',
  'ACRONYM',
  'B',
  'BDI',
  'BDO',
  'BIG',
  'CITE',
  'CODE',
  'DATA',
  'DEL',
  'DFN',
  'EM',
  'FONT',
  'I',
  'INS',
  'KBD',
  'LABEL',
  'MARK',
  'Q',
  'RUBY',
  'S',
  'SAMP',
  'SLOT',
  'SMALL',
  'SPAN',
  'STRIKE',
  'STRONG',
  'SUB',
  'SUP',
  'TIME',
  'TSPAN',
  'TT',
  'U',
  'VAR',
  'WBR',
  'tspan',
])

/** Texts that no page shows. */
const unseenTags = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'TITLE', 'OPTION', 'IFRAME'])

/** Elements of other names than HTML's lie within a line unless a page says otherwise. */
const isInline = (element: Element): boolean => inlineTags.has(element.tagName) || element.tagName.includes('-')

/** Gathers text nodes, in the order in which they stand, into blocks. */
export function createBlockTexts(look: (block: BlockText) => void) {
  let block: Node | null = null
  let texts: string[] = []
  let pieces: TextPiece[] = []
  let length = 0

  function flush(): void {
    if (pieces.length > 0)
      look({ text: texts.join(''), pieces })
    ;[texts, pieces, length] = [[], [], 0]
  }

  return {
    /** Takes the next text of the document. */
    add(node: Text): void {
      const parent = node.parentElement
      if (parent && unseenTags.has(parent.tagName))
        return
      const own = blockOf(node)
      if (own !== block)
        flush()
      block = own
      pieces.push({ node, start: length })
      texts.push(node.data)
      length += node.data.length
    },
    /** What comes next stands on another line. */
    end: flush,
  }
}

function blockOf(node: Text): Node | null {
  let parent: Node | null = node.parentNode
  while (isElementNode(parent) && isInline(parent))
    parent = parent.parentNode
  return parent
}
