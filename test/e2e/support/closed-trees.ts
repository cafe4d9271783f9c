/** Runs in a page: shows an e-mail address in two closed shadow trees, the second of a plain element. */
export function showInClosedTrees(): void {
  for (const name of ['closed-words', 'div']) {
    const host = document.createElement(name)
    host.attachShadow({ mode: 'closed' }).innerHTML = '<p>mei.lin@shop.example</p>'
    document.body.prepend(host)
  }
}
