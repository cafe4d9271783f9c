/** What stands on the screen and should not: keys of the catalogue, and values that nobody put in. */
export function rawText(root: Element): string[] {
  const named = Array.from(root.querySelectorAll('[aria-label], [title], [placeholder], [alt]'), element =>
    ['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name) ?? '')).flat()
  const areas = 'common|panel|library|map|metrics|observations|options|setup|site|teamFolder'
  const raw = new RegExp(String.raw`\b(?:${areas})\.[a-z]\w*|\{\w*\}|undefined|\[object`, 'g')
  return [root.textContent, ...named].flatMap(text => text.match(raw) ?? [])
}
