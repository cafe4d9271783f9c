/** Parts of names whose values open a door, whatever stands around them. */
const secretNames = new RegExp([
  'token|jwt|secret|credential|bearer|oauth|saml|[cx]srf|signature|authori[sz]ation',
  'passw|passcode|passphrase|session|sess_?id|(?:api|app|access|private|auth|licen[cs]e)[_-]?key',
  '密[码碼]|口令|令牌|密[钥鑰]',
].join('|'))

/** The same where they are a word by themselves: a `keyword` and a `monkey` are no keys. */
const secretWords = new Set(['key', 'auth', 'sig', 'sid', 'sess', 'pw', 'pwd', 'pass', 'pin', 'otp', 'cfid', 'hmac'])

const email = /\S@[^\s@/]+\.\p{L}{2,}/u
const login = /^[^\s/@:]+:[^\s/@]*@|\/\/[^\s/@]*@/
const uuid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i

/** Keys of Amazon's and signed tokens by their beginnings: the former are hardly ever anything but capitals. */
const knownKey = /(?<![A-Za-z\d])(?:A[KS]IA[A-Z\d]{12}|eyJ[\w-]{8})/

/** What may be a token, and where it changes between small letters, capitals and figures. */
const run = /[\w+=~-]{16,}/g
const smallThenCapital = /[a-z](?=[A-Z])/g
const letterAndFigure = /[a-z](?=\d)|\d(?=[a-z])/gi

/** Names and values within a value, as in an address that stands in another, or in JSON. */
const pairWithin = /(?<![\w.-])([\w.-]+)["']?\s*[=:]\s*["']?([^\s"'&;,#?|}]+)/g

/** How deep values are looked for in values. */
const deepest = 3

/** Whether a parameter's name says that its value is nobody else's. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z])(?=[A-Z])/g, '$1 ').toLowerCase()
  return secretNames.test(name.toLowerCase()) || words.split(/[^\p{L}\p{N}]+/u).some(word => secretWords.has(word))
}

/**
 * Whether a value looks like a token, a key, a session id or an e-mail address, or has one within.
 * @param value as it stands in an address, encoded or not
 */
export function isSecretValue(value: string, depth = 0): boolean {
  const once = decoded(value)
  return [...new Set([value, once, decoded(once)])].some(text =>
    email.test(text) || login.test(text) || uuid.test(text) || knownKey.test(text)
    || isRandom(text) || hasSecretPair(text, depth))
}

/** No word changes its kind of letters as often as what a machine made up. */
function isRandom(text: string): boolean {
  return (text.match(run) ?? []).some((run) => {
    const { length } = run.replace(/[^a-z\d]/gi, '')
    const changes = [smallThenCapital, letterAndFigure].flatMap(pattern => run.match(pattern) ?? []).length
    return length >= 16 && changes >= length / 4
  })
}

function hasSecretPair(text: string, depth: number): boolean {
  return depth < deepest && [...text.matchAll(pairWithin)].some(([, name, value]) =>
    isSecretName(name!) || isSecretValue(value!, depth + 1))
}

/** What a query's value says; bytes that are no text stay out of it. */
function decoded(value: string): string {
  return new URLSearchParams(`value=${value.replaceAll('&', '%26')}`).get('value') ?? ''
}
