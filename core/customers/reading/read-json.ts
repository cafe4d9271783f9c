/** Digits that may be more than a number holds, such as those of ids. */
const longNumber = /\d{16}/

type Reviver = (key: string, value: unknown) => unknown

/** What newer engines tell besides. */
interface SourceText {
  source?: string
}

/**
 * Parses JSON; whole numbers that are longer than a number is exact become texts of their digits.
 * @returns undefined where it is none
 */
export function readJson(text: string): unknown {
  try {
    return longNumber.test(text) ? JSON.parse(text, keepDigits as Reviver) : JSON.parse(text)
  }
  catch {
    return undefined
  }
}

function keepDigits(_: string, value: unknown, { source }: SourceText = {}): unknown {
  const isRounded = typeof value === 'number' && !Number.isSafeInteger(value)
  return isRounded && source !== undefined && /^-?\d+$/.test(source) ? source : value
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
