import type { TextRange } from './number-forms.ts'

/** Letters of Latin scripts and digits, and letters of all others: an address without a blank around it is of one. */
const latin = 'A-Za-z\\d\\u00C0-\\u024F'
const others = '[[\\p{L}\\p{M}\\p{N}]--[\\0-\\u024F]]'

const name = `[${latin}_][${latin}_.+'&%~\\-]{0,63}|${others}[[${latin}_.+\\-]${others}]{0,63}`
const part = `[${latin}][${latin}\\-]{0,62}|[[\\d\\-]${others}]{1,63}`

/** Chinese endings by name: what follows one without a blank is the sentence. */
const ending = `xn--[a-z\\d\\-]{2,59}|[A-Za-z]{2,24}|中[国國]|公司|网络|網[路絡]|台[湾灣]|香港|${others}{2,12}`

/** A picture for a sharp screen, `logo@2x.png`, or a file of a package. */
const file = '(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|css|[cm]?[jt]sx?|vue|html?|json)'

/** Of what is written in words, both signs are: `at` alone is a word. */
const bracketed = (words: string) => ` ?[\\(\\[\\{<] ?(?:${words}) ?[\\)\\]\\}>] ?`
const bracketedDot = bracketed('dot|punkt|point|punto|点|點')
const wordyEnding = '(?:com|net|org|info|edu|gov|io|eu|de|at|ch|fr|es|it|nl|uk|cn|tw|hk|jp)'

/** The sign first, since nothing else of an address is as rare; then what stands before it, then what follows. */
function addresses(sign: string, dot: string, ending: string, before = name): RegExp {
  const domain = `(?:(?:${part})(?:${dot})){1,8}(?!${file}(?![${latin}]))(?:${ending})(?![${latin}_])`
  return new RegExp(`(?:${sign})(?<=(${before})(${sign}))(${domain})`, 'giv')
}

const patterns = [
  addresses('@|%40', '\\.', ending),
  addresses(bracketed('at|ät|@'), `\\.|${bracketedDot}`, ending),
  addresses(' at ', ' dot ', wordyEnding, `(?:[${latin}]{1,32} dot ){0,3}[${latin}]{1,32}`),
]

/** Where e-mail addresses stand in a plain text, written with their sign or with words for it. */
export function findEmails(text: string): TextRange[] {
  return patterns.flatMap(pattern => Array.from(text.matchAll(pattern), (match) => {
    const [found, name, sign, domain] = match
    const end = match.index + found.length
    return { start: end - domain!.length - sign!.length - name!.length, end }
  }))
}
