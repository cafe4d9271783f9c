/** What can be done with a source, in the order of its menu. */
export const sourceActions = ['add', 'type', 'rules', 'takeOff', 'rename', 'person', 'delete'] as const

export type SourceAction = typeof sourceActions[number]
