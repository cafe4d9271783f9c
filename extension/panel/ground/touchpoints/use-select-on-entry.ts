/** Selects all of a field's text when it is entered, so that what is typed next takes its place. */
export function useSelectOnEntry() {
  let isEntered = false
  return {
    /** The field got the focus. */
    enter: (event: FocusEvent): void => {
      isEntered = true
      selectAll(event)
    },
    /** It was clicked: the first click puts the caret after the field was entered. */
    settle: (event: MouseEvent): void => {
      if (isEntered)
        selectAll(event)
      isEntered = false
    },
  }
}

function selectAll({ target }: Event): void {
  if (target instanceof HTMLInputElement)
    target.select()
}
