/**
 * Runs inside a browser's page or worker: from now on its clock stands at a given time and its identities come from a
 * seed, so that the same walk gives the same file.
 */
export function fixRealm({ time, seed }: { time: number, seed: number }): void {
  const scope = globalThis as unknown as { RealDate?: DateConstructor }
  const RealDate = scope.RealDate ??= Date
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | [number | string]) {
      super(...(given.length === 0 ? [time] : given) as [number])
    }

    static override now(): number {
      return time
    }
  } as DateConstructor

  let state = seed
  const nextByte = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 24) & 0xFF
  }
  crypto.randomUUID = () => {
    const bytes = Uint8Array.from({ length: 16 }, nextByte)
    bytes[6] = (bytes[6]! & 0x0F) | 0x40
    bytes[8] = (bytes[8]! & 0x3F) | 0x80
    const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as ReturnType<typeof crypto.randomUUID>
  }
}
