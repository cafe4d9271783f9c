// Takes the browser's channels between tabs away where it opens none: Firefox throws where its settings block site
// data, and Dexie, which opens one as it is loaded, would leave the page blank. A script of its own, since modules
// may be put together in an order in which Dexie comes first.
try {
  new BroadcastChannel('kairos').close()
}
catch {
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
}
