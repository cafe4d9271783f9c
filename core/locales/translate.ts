/** Looks a text up in the catalogue: its key, what to fill in, and the number that decides between plural forms. */
export type Translate = (key: string, named?: Record<string, unknown>, plural?: number) => string
