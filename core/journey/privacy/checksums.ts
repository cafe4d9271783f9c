/** The digits of a number, without what stands between them. */
export function digitsOf(written: string): string {
  return written.replace(/\D/g, '')
}

/** The check of card numbers (ISO/IEC 7812-1): every other digit from the right counts double, its digits added. */
export function holdsLuhn(digits: string): boolean {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  const sum = weigh(digits, (digit, index) => (digits.length - index) % 2 === 0 ? doubled[digit]! : digit)
  return sum % 10 === 0
}

/** The check of bank accounts (ISO 13616): the first four signs moved to the end leave 1 when divided by 97. */
export function holdsMod97(account: string): boolean {
  const moved = account.slice(4) + account.slice(0, 4)
  const rest = Array.from(moved, sign => Number.parseInt(sign, 36))
    .reduce((rest, value) => (rest * (value > 9 ? 100 : 10) + value) % 97, 0)
  return rest === 1
}

/** The check of mainland China's resident numbers (GB 11643, ISO 7064 MOD 11-2), X standing for 10. */
export function holdsMod11(number: string): boolean {
  const sum = weigh(number, (value, index) => value * (2 ** (17 - index) % 11))
  return sum % 11 === 1
}

/**
 * The check of Taiwan's national ids and resident certificates: a letter, and nine digits, of which older certificates
 * write the first as a letter too.
 */
export function holdsTaiwanCheck(number: string): boolean {
  const region = taiwanValue(number[0]!)
  const second = taiwanValue(number[1]!) % 10
  const rest = weigh(number.slice(2), (digit, index) => digit * Math.max(7 - index, 1))
  return (Math.floor(region / 10) + region % 10 * 9 + second * 8 + rest) % 10 === 0
}

/** The check of Hong Kong's identity cards: one or two letters, six digits and the check digit, A standing for 10. */
export function holdsHongKongCheck(number: string): boolean {
  const signs = number.padStart(9)
  const sum = Array.from(signs, (sign, index) => (sign === ' ' ? 36 : Number.parseInt(sign, 36)) * (9 - index))
  return sum.reduce((sum, value) => sum + value, 0) % 11 === 0
}

/** Letters in the order in which they were given to regions, from 10 on; digits as they are. */
function taiwanValue(sign: string): number {
  const place = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(sign)
  return place < 0 ? Number(sign) : place + 10
}

function weigh(number: string, weight: (value: number, index: number) => number): number {
  return Array.from(number, sign => sign === 'X' ? 10 : Number(sign))
    .reduce((sum, value, index) => sum + weight(value, index), 0)
}
