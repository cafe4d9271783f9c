/** Of fewer customers a figure or a verbatim can point at one: counts are told on one's own screen, and no figure. */
export const fewestToTell = 5

/** Of fewer answers a figure is greyed as a first sign, and no rule draws a conclusion. */
export const fewestToConclude = 30
