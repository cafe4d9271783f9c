import type { Channel } from '../journey/touchpoint.ts'

/** Outlines on a 16 by 16 grid, drawn as lines: the same on a map and on either screen. */
export const channelIcons: Record<Channel, string> = {
  web: 'M2 3.5h12v9H2zM2 6.5h12',
  app: 'M5 2h6v12H5zM7.5 12h1',
  email: 'M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5',
  chat: 'M2 3.5h12v7.5H8l-3 2.5V11H2z',
  phone: 'M4 2.5h2l1 3-1.5 1.2a7 7 0 0 0 3.8 3.8L10.5 9l3 1v2a1.5 1.5 0 0 1-1.5 1.5'
    + 'A9.5 9.5 0 0 1 2.5 4 1.5 1.5 0 0 1 4 2.5z',
  store: 'M2.5 6.5v7h11v-7M1.5 6.5l1.5-4h10l1.5 4zM6.5 13.5v-4h3v4',
  post: 'M2.5 5l5.5-2.5 5.5 2.5v6.5L8 14l-5.5-2.5zM2.5 5L8 7.5 13.5 5M8 7.5V14',
  social: 'M4 6a2 2 0 1 0 .01 0zM12 2a2 2 0 1 0 .01 0zM12 10a2 2 0 1 0 .01 0zM5.8 7l4.4-2.2M5.8 9l4.4 2.2',
  // No star: that is a pivotal moment's.
  review: 'M2.5 7.5H5v6H2.5zM5 7.5l2.7-5a1.4 1.4 0 0 1 1.5 1.6l-.4 2.4h3.6a1.2 1.2 0 0 1 1.2 1.4l-.9 4.6'
    + 'a1.2 1.2 0 0 1-1.2 1H5',
  other: 'M8 2.5a5.5 5.5 0 1 0 .01 0zM5.5 8h.01M8 8h.01M10.5 8h.01',
}
