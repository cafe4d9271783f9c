/** Sizes of what lies over the map while it is edited, px. */
export const editMeasures = {
  /** From the edge of a column to that of a name's frame, and from the frame to the name's first and last line. */
  headInset: 6,
  headPadding: 3,
  /** Of a button. */
  button: 24,
  /** From the middle of a button at the end or the beginning of a stage to the border between the two. */
  fromBorder: 6,
  /** From the baseline of a channel to the middle of the menu beside it. */
  menuOverChannel: 4,
  /** Of a button that says in words what it adds. */
  wideButton: 76,
  /** Where something lands. */
  line: 3,
  /** Of the field for a name, at least. */
  field: 240,
} as const
