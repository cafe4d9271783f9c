const families: [name: string, pattern: RegExp][] = [
  ['Edge', /Edg\/(\d+)/],
  ['Firefox', /Firefox\/(\d+)/],
  ['Chromium', /Chrome\/(\d+)/],
]

/** Name and major version of the browser that a user agent string speaks of, e.g. `Chromium 156`. */
export function browserName(userAgent: string): string {
  for (const [name, pattern] of families) {
    const version = pattern.exec(userAgent)?.[1]
    if (version)
      return `${name} ${version}`
  }
  return 'unknown'
}
