/** How pages mark who wrote something. */
const marks = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]:not(:has([itemprop~="name"]))',
  '[rel~="author"]',
  ...['author', 'reviewer', 'commenter', 'username', 'user-name', 'nickname'].map(word => `[class*="${word}" i]`),
].join()

/** Longer texts are no names: a part of a page may be called after its author as a whole. */
const longestName = 60

/** The names of those who wrote what is in an element, as far as it marks them. */
export function authorNamesIn(element: Element): string[] {
  const marked = [...element.querySelectorAll(marks)]
  const names = marked.map(each => (each.getAttribute('content') ?? each.textContent ?? '').replace(/\s+/g, ' ').trim())
  return [...new Set(names.filter(name => name !== '' && name.length <= longestName))]
}
