/** Selects all of a field's text when it is entered, so that what is typed next takes its place. */
export function useSelectOnEntry() {
  let isEntered = false
  return {
    /** The field got the focus. */
    enter: ({ target }: FocusEvent): void => {
      isEntered = true
      ;(target as HTMLInputElement).select()
    },
    /** It was clicked: the first click puts the caret after the field was entered. */
    settle: ({ target }: MouseEvent): void => {
      if (isEntered)
        (target as HTMLInputElement).select()
      isEntered = false
    },
  }
}
