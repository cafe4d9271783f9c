/** How long each of so many frames took, in milliseconds, while something is done in every one of them. */
export function timeFrames(count: number, step: (frame: number) => void): Promise<number[]> {
  const times: number[] = []
  return new Promise((resolve) => {
    let last = 0
    const next = (now: number) => {
      if (last > 0)
        times.push(now - last)
      last = now
      if (times.length === count) {
        resolve(times)
        return
      }
      step(times.length)
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}
