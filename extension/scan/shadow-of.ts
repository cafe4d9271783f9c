/** What browsers give extensions to see shadow trees that are closed to pages. */
interface ExtensionDom {
  dom?: { openOrClosedShadowRoot: (element: HTMLElement) => ShadowRoot | null }
}

type FirefoxElement = Element & { openOrClosedShadowRoot?: ShadowRoot | null }

const { dom } = (globalThis as { chrome?: ExtensionDom }).chrome ?? {}

/** An element's shadow tree, also one that is closed where the element has a name of the page's own. */
export function shadowOf(element: FirefoxElement): ShadowRoot | null {
  if (element.shadowRoot || !element.tagName.includes('-'))
    return element.shadowRoot
  return element.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null
}
