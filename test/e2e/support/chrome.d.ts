/** The little of the extension API that tests use inside the panel's page and the background. */
declare const chrome: {
  action: { onClicked: { hasListeners: () => boolean }, getBadgeText: (of: object) => Promise<string> }
  windows: {
    getCurrent: () => Promise<{ id: number }>
    update: (id: number, change: { width: number }) => Promise<unknown>
    create: (window: { incognito: boolean, url: string }) => Promise<{ id: number }>
    remove: (id: number) => Promise<void>
  }
  tabs: {
    query: (which: { active: boolean }) => Promise<[{ id: number }]>
    setZoom: (tabId: number, factor: number) => Promise<void>
  }
  sidePanel: { close: (which: { windowId: number }) => Promise<void> }
  storage: Record<
    'session' | 'local' | 'sync',
    { get: (keys: null) => Promise<unknown>, set: (items: Record<string, unknown>) => Promise<void> }
  >
  runtime: { sendMessage: (message: unknown) => Promise<unknown> }
}
