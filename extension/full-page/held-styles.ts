/** Styles that elements of a page are given for a while, whatever its style sheets say. */
export interface HeldStyles {
  hold: (element: HTMLElement, styles: Readonly<Record<string, string>>) => void
  /** Gives every element back what it had. */
  restore: () => void
}

interface Held {
  hadAttribute: boolean
  /** By property: what holds now, and what the element had. */
  styles: Map<string, { value: string, before: string, priority: string }>
}

/** The browser itself answers: a form has each of its fields under their names. */
const { get: getStyle } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'style')!
const styleOf = (element: HTMLElement): CSSStyleDeclaration => getStyle!.call(element)
const { getAttribute, hasAttribute, removeAttribute } = Element.prototype

export function createHeldStyles(): HeldStyles {
  const held = new Map<HTMLElement, Held>()

  function heldOf(element: HTMLElement): Held {
    const known = held.get(element) ?? { hadAttribute: hasAttribute.call(element, 'style'), styles: new Map() }
    held.set(element, known)
    return known
  }

  return {
    hold(element, wanted) {
      const { styles } = heldOf(element)
      const style = styleOf(element)
      for (const [name, value] of Object.entries(wanted)) {
        const before = styles.get(name) ?? {
          before: style.getPropertyValue(name),
          priority: style.getPropertyPriority(name),
        }
        style.setProperty(name, value, 'important')
        styles.set(name, { ...before, value: style.getPropertyValue(name) })
      }
    },
    restore() {
      held.forEach((of, element) => giveBack(element, of))
      held.clear()
    },
  }
}

/** What the page has changed meanwhile stays as it wants it. */
function giveBack(element: HTMLElement, { hadAttribute, styles }: Held): void {
  const style = styleOf(element)
  for (const [name, { value, before, priority }] of styles) {
    if (style.getPropertyValue(name) === value && style.getPropertyPriority(name) === 'important')
      style.setProperty(name, before, priority)
  }
  // Asked for in words, or Chromium does not know yet that there is one to be removed.
  if (!hadAttribute && getAttribute.call(element, 'style') === '')
    removeAttribute.call(element, 'style')
}
