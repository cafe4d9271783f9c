/**
 * Takes the browser's channels between tabs away where it opens none: Firefox throws where its settings block site
 * data, and Dexie, which opens one as it is loaded, would leave the page blank. This has to be loaded before it.
 */
try {
  new BroadcastChannel('kairos').close()
}
catch {
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
}
