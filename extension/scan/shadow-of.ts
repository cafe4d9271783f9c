/** What browsers give extensions to see shadow trees that are closed to pages. */
interface ExtensionDom {
  dom?: { openOrClosedShadowRoot: (element: HTMLElement) => ShadowRoot | null }
}

type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null }

const { dom } = (globalThis as { chrome?: ExtensionDom }).chrome ?? {}

/** Elements of HTML that may have a shadow tree. */
const hostTags = new Set([
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'DIV',
  'FOOTER',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'MAIN',
  'NAV',
  'P',
  'SECTION',
  'SPAN',
])

/** An element's shadow tree, also a closed one. */
export function shadowOf(element: FirefoxElement): ShadowRoot | null {
  if (element.shadowRoot || !mayHideOne(element))
    return element.shadowRoot
  return element.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null
}

/** To ask each element of a large page takes long; what hosts a closed tree seldom has anything else in it. */
function mayHideOne({ tagName, firstChild }: Element): boolean {
  return tagName.includes('-') || (firstChild === null && hostTags.has(tagName))
}
