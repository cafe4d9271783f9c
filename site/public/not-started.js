// The words for those who have JavaScript off serve wherever the app itself cannot be loaded: browsers let no page on a
// disk load a module. This is no module, so it runs there too, and it comes first, so that it hears of the failure.
function showWords() {
  const { textContent } = document.querySelector('noscript')
  const words = new DOMParser().parseFromString(textContent, 'text/html')
  document.querySelector('#app').replaceChildren(...words.head.childNodes, ...words.body.childNodes)
}

function showWordsOnceParsed({ target }) {
  if (!(target instanceof HTMLScriptElement))
    return
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', showWords)
  else
    showWords()
}

window.addEventListener('error', showWordsOnceParsed, { capture: true })
