/** What a promise comes to, or undefined where that takes longer than some milliseconds. */
export async function settledWithin<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(resolve, milliseconds)
  try {
    return await Promise.race([promise, late])
  }
  finally {
    clearTimeout(timer)
  }
}
