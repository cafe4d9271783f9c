import fc from 'fast-check'

/** A number whose check holds, and the same with one digit changed so that it does not. */
interface CheckedNumber {
  valid: string
  wrong: string
}

const someDigits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

/** Numbers of cards as issuers give them out, by what they begin with. */
const issued: [prefix: string, length: number][] = [
  ['4', 16],
  ['51', 16],
  ['2221', 16],
  ['34', 15],
  ['36', 14],
  ['62', 16],
  ['62', 19],
  ['3530', 16],
  ['6011', 16],
  ['2200', 16],
]

const groupings: ((digits: string) => string)[] = [
  digits => digits,
  digits => digits.replace(/\d{4}(?=\d)/g, '$& '),
  digits => digits.replace(/\d{4}(?=\d)/g, '$&-'),
  digits => digits.replace(/\d{4}(?=\d)/g, '$&\u00A0'),
  digits => digits.replace(/\d{4}(?=\d)/g, '$& - '),
]

export const cards: fc.Arbitrary<CheckedNumber> = fc
  .tuple(fc.constantFrom(...issued), someDigits(19), fc.constantFrom(...groupings))
  .map(([[prefix, length], filling, group]) => {
    const body = (prefix + filling).slice(0, length - 1)
    const check = luhnDigit(body)
    // In groups, the first sixteen of nineteen digits might be a card of their own.
    const wrong = body + (check + 1) % 10
    return { valid: group(body + check), wrong: length > 16 ? wrong : group(wrong) }
  })

/** As ISO/IEC 7812-1 has it: from the right, every other digit doubled, and of two digits their sum. */
function luhnDigit(body: string): number {
  const weighted = Array.from(body).reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
  const sum = Array.from(weighted.join('')).reduce((sum, digit) => sum + Number(digit), 0)
  return (10 - sum % 10) % 10
}

/**
 * German accounts, none of which begins like a card. ISO 13616 takes from 98 what the whole leaves when divided by 97,
 * with 00 in the place of the check.
 */
export const accounts: fc.Arbitrary<CheckedNumber> = fc.tuple(someDigits(17), fc.boolean())
  .map(([rest, inGroups]) => {
    const body = `1${rest}`
    const check = Number(98n - BigInt(`${body}131400`) % 97n)
    const written = (check: number) => `DE${String(check).padStart(2, '0')}${body}`
    const group = (account: string) => inGroups ? account.replace(/.{4}(?=.)/g, '$& ') : account
    return { valid: group(written(check)), wrong: group(written(check === 98 ? 2 : check + 1)) }
  })

/** By the table of weights and check digits in GB 11643. */
export const chineseResidents: fc.Arbitrary<CheckedNumber> = fc
  .tuple(
    fc.constantFrom('110101', '310115', '440305', '510107', '650102'),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
    someDigits(3),
  )
  .map(([region, birth, sequence]) => {
    const body = `${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${sequence}`
    const rest = weighedSum(body, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11
    const check = (rest: number) => '10X98765432'[rest % 11]!
    return { valid: body + check(rest), wrong: body + check(rest + 3) }
  })

/** Ids of citizens and the newer ones of residents in Taiwan, by the table of its interior ministry. */
export const taiwanResidents: fc.Arbitrary<CheckedNumber> = fc
  .tuple(fc.constantFrom(...Object.entries({ A: 10, F: 15, H: 17, I: 34, O: 35, W: 32, Z: 33 })), someDigits(7))
  .chain(([[letter, region], middle]) => fc.constantFrom('1', '2', '8', '9').map((kind) => {
    const sum = Math.floor(region / 10) + region % 10 * 9 + weighedSum(kind + middle, [8, 7, 6, 5, 4, 3, 2, 1])
    const body = letter + kind + middle
    return { valid: body + (10 - sum % 10) % 10, wrong: body + (11 - sum % 10) % 10 }
  }))

/** One letter and six digits, whose check stands in brackets; 36 stands for the second letter that is not there. */
export const hongKongResidents: fc.Arbitrary<CheckedNumber> = fc
  .tuple(fc.constantFrom('A', 'C', 'K', 'P', 'Z'), someDigits(6))
  .map(([letter, middle]) => {
    const value = letter.charCodeAt(0) - 55
    const rest = (36 * 9 + value * 8 + weighedSum(middle, [7, 6, 5, 4, 3, 2])) % 11
    const check = (rest: number) => '0A987654321'[rest % 11]!
    return { valid: `${letter}${middle}(${check(rest)})`, wrong: `${letter}${middle}(${check(rest + 1)})` }
  })

function weighedSum(digits: string, weights: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
}

/** Phone numbers in usual groups: `#` is any digit. */
export const phones: fc.Arbitrary<string> = fc.constantFrom(
  '13#########',
  '19#########',
  '138 #### ####',
  '177-####-####',
  '+86 139 #### ####',
  '010-6#######',
  '(0755) 8### ####',
  '400-###-####',
  '09########',
  '0922-###-###',
  '0933 ### ###',
  '+886 2 2### ####',
  '(02) 2###-####',
  '02-2###-####',
  '+1 (415) 555-####',
  '212-555-####',
  '+44 20 7### ####',
  '07911 1#####',
  '+49 30 1######',
  '030 1######',
  '0221 / 12###-#',
  '01 4# ## ## ##',
).chain(pattern => someDigits(12).map(filling => filled(pattern, filling)))

function filled(pattern: string, filling: string): string {
  let next = 0
  return pattern.replace(/#/g, () => filling[next++]!)
}

export const emails: fc.Arbitrary<string> = fc.tuple(
  fc.stringMatching(/^[a-zA-Z\d][\w.+-]{0,20}[a-z\d]$/),
  fc.stringMatching(/^[a-z\d](?:[a-z\d-]{0,10}[a-z\d])?$/),
  fc.constantFrom('com', 'de', 'com.cn', 'com.tw', 'co.uk', 'example', 'museum'),
  fc.constantFrom('@', '＠'),
).map(([name, host, ending, sign]) => `${name}${sign}${host}.${ending}`)
