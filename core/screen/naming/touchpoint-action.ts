/** What can be done to a touchpoint, in the order of the menu. */
export const touchpointActions = ['rename', 'move', 'channel', 'reach', 'address', 'join', 'delete'] as const

export type TouchpointAction = typeof touchpointActions[number]
