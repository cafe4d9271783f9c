/** Time that passes only when nothing else is left to do, so that a test takes none. */
export interface VirtualTime {
  /** Milliseconds since the beginning. */
  now: () => number
  wait: (milliseconds: number) => Promise<void>
  /** Lets time pass until nobody waits any more. */
  run: () => Promise<void>
}

export function virtualTime(): VirtualTime {
  let present = 0
  const alarms: { at: number, ring: () => void }[] = []
  return {
    now: () => present,
    wait: milliseconds => new Promise(ring => alarms.push({ at: present + milliseconds, ring })),
    async run() {
      for (await allDone(); alarms.length > 0; await allDone()) {
        alarms.sort((a, b) => a.at - b.at)
        const { at, ring } = alarms.shift()!
        present = at
        ring()
      }
    },
  }
}

/** Settles after everything that promises have set off. */
function allDone(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
