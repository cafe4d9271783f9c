/** The little of the extension API that tests use inside the panel's page and the background. */
declare const chrome: {
  commands: { onCommand: { addListener: (heard: () => void) => void } }
  action: { onClicked: { hasListeners: () => boolean }, getBadgeText: (of: object) => Promise<string> }
  windows: {
    getCurrent: () => Promise<{ id: number }>
    update: (id: number, change: { width: number }) => Promise<unknown>
    create: (window: { incognito?: boolean, url: string }) => Promise<{ id: number }>
    remove: (id: number) => Promise<void>
  }
  tabs: {
    query: (which: { active: boolean }) => Promise<[{ id: number }]>
    setZoom: (tabId: number, factor: number) => Promise<void>
    captureVisibleTab: (how: { format: 'jpeg', quality: number }) => Promise<string>
  }
  sidePanel: { close: (which: { windowId: number }) => Promise<void> }
  storage: Record<
    'session' | 'local' | 'sync',
    {
      get: (keys: null) => Promise<unknown>
      set: (items: Record<string, unknown>) => Promise<void>
      onChanged: { addListener: (heard: (changes: Record<string, { newValue?: unknown }>) => void) => void }
    }
  >
  runtime: { sendMessage: (message: unknown) => Promise<unknown> }
}
